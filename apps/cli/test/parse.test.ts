import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Article, parse } from '@onrecord/parser'
import { expect, test } from 'vitest'
import { bin, cleanEnv, makeFolder, run, story } from './run.ts'

test('shows a page with its quotes and their speakers', async () => {
  const cwd = makeFolder({ 'fog.txt': `---\nsite: The Mere Daily\n---\n${story('fog')}` })
  const { code, stdout, stderr } = await run(['parse', 'fog.txt'], { cwd })
  expect(stderr).toBe('')
  expect(stdout).toMatch(/^The Mere Daily\n\n/)
  expect(stdout).toContain('“{The fog was thicker than ever,}” [Dana Pell] _said_ Dana Pell')
  expect(stdout).toContain('\nSpeakers\n  [Dana Pell] person · 1 quote\n')
  expect(code).toBe(0)
})

test('--json prints what parse gives, and nothing else', async () => {
  const url = 'https://mere.example/fog'
  const cwd = makeFolder({ 'fog.json': JSON.stringify({ text: story('fog'), url }) })
  const { code, stdout } = await run(['parse', 'fog.json', '--json'], { cwd })
  expect(stdout).toBe(`${JSON.stringify(parse({ text: story('fog'), url }), null, 2)}\n`)
  expect(code).toBe(0)
})

test('reads standard input by - and by nothing, and tells JSON Lines from text', async () => {
  for (const args of [['parse', '-'], ['parse']]) {
    const { stdout } = await run([...args, '--json'], { input: story('fog') })
    expect((JSON.parse(stdout) as Article).text).toBe(story('fog'))
  }
  const lines = `${JSON.stringify({ text: story('fog') })}\n${JSON.stringify({ text: story('ice') })}\n`
  const { stdout } = await run(['parse', '-'], { input: gzipSync(lines) })
  expect(stdout).toContain('{The fog was thicker')
  expect(stdout).toMatch(/\n── standard input:2 ─+\n/)
  expect(stdout).toContain('{The ice was thicker')
  const asText = await run(['parse', '--format', 'text', '--json'], { input: lines })
  expect((JSON.parse(asText.stdout) as Article).text).toBe(lines)
})

test('colours follow FORCE_COLOR and NO_COLOR, in output and errors', async () => {
  const cwd = makeFolder({ 'fog.txt': story('fog'), 'fog.html': '' })
  const plain = await run(['parse', cwd])
  const forced = await run(['parse', cwd], { env: { FORCE_COLOR: '1' } })
  const refused = await run(['parse', cwd], { env: { NO_COLOR: '1' } })
  expect(plain.stdout + plain.stderr).not.toContain('\u001b')
  expect(refused).toEqual(plain)
  expect(forced.stdout).toContain('“\u001b[36mThe fog was thicker than ever,\u001b[39m”')
  expect(forced.stderr).toContain('\u001b[31m')
})

test('a page that cannot be read is told on stderr with its place, and the others are shown', async () => {
  const cwd = makeFolder({
    'a.jsonl': `{"text":7}\n${JSON.stringify({ text: story('fog') })}\n`,
    'b.pdf': '',
  })
  const { code, stdout, stderr } = await run(['parse', 'a.jsonl', 'b.pdf', 'gone.txt'], { cwd })
  expect(stderr).toMatch(
    /^a\.jsonl:1: "text" must be a string, not a number\nb\.pdf: PDF files are not read yet.*\ngone\.txt: no such file or directory\n$/,
  )
  expect(stdout).toContain('{The fog was thicker than ever,}')
  expect(code).toBe(1)
})

test('is quiet when its reader has had enough', async () => {
  const cwd = makeFolder({ 'many.jsonl': `${JSON.stringify({ text: story('fog') })}\n`.repeat(2000) })
  const child = spawn(process.execPath, [bin, 'parse', join(cwd, 'many.jsonl'), '--json'], {
    env: cleanEnv(),
  })
  let stderr = ''
  child.stderr.on('data', text => {
    stderr += text
  })
  child.stdout.once('data', () => child.stdout.destroy())
  const code = await new Promise(resolve => child.on('close', resolve))
  expect(stderr).toBe('')
  expect(code).toBe(0)
})

test('--version is the package’s, and --help has examples and exit codes', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  expect(await run(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
  const help = await run(['--help'])
  expect(help.code).toBe(0)
  expect(help.stdout).toContain('onrecord parse story.txt')
  expect(help.stdout).toContain('Exit codes:')
  expect(Math.max(...help.stdout.split('\n').map(line => line.length))).toBeLessThanOrEqual(80)
})

test.each([
  [[], /^Usage: onrecord/],
  [['prase', 'fog.txt'], /unknown command 'prase'\n\(Did you mean parse\?\)/],
  [['parse', '--jsno'], /unknown option '--jsno'/],
  [['parse', '--format', 'pdf'], /Allowed choices are text, json, jsonl/],
  [['ingest'], /missing required argument 'paths'/],
  [['serve', '--port', '70000'], /A port is a whole number up to 65535/],
  [['score', 'gold.jsonl', '--kinds', 'direct,reported'], /"reported" is no kind of quote/],
])('%j makes no sense: exit code 2', async (args, message) => {
  const { code, stdout, stderr } = await run(args)
  expect(stderr).toMatch(message)
  expect(stdout).toBe('')
  expect(code).toBe(2)
})
