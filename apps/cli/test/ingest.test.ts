import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Archive, openArchive } from '@onrecord/archive'
import { expect, test } from 'vitest'
import { ended, makeFolder, run, start, story } from './run.ts'

const inArchive = async <Result>(
  path: string,
  use: (archive: Archive) => Promise<Result>,
): Promise<Result> => {
  const archive = await openArchive(path)
  try {
    return await use(archive)
  } finally {
    await archive.close()
  }
}

const countIn = (path: string): Promise<number> => inArchive(path, archive => archive.countArticles({}))

const lines = (count: number): string =>
  Array.from({ length: count }, (_, index) =>
    JSON.stringify({ text: story(`fog ${index}`), url: `https://mere.example/${index}` }),
  ).join('\n')

test('takes pages in, once: again changes nothing, and a new text replaces the old', async () => {
  const cwd = makeFolder({ 'many.jsonl': lines(120), 'more/one.txt': story('ice') })
  const first = await run(['ingest', 'many.jsonl', 'more'], { cwd })
  expect(first).toEqual({
    code: 0,
    stdout: '121 added in data/onrecord.db\n',
    stderr: '',
  })
  const path = join(cwd, 'data/onrecord.db')
  expect(await countIn(path)).toBe(121)

  writeFileSync(
    join(cwd, 'more/new.json'),
    JSON.stringify({ text: story('rain'), url: 'https://mere.example/7' }),
  )
  const second = await run(['ingest', 'many.jsonl', 'more'], { cwd })
  expect(second.stdout).toBe('121 unchanged, 1 replaced in data/onrecord.db\n')
  const replaced = await inArchive(path, archive => archive.articleByUrl('https://mere.example/7'))
  expect(replaced?.article.text).toBe(story('rain'))
})

test('bad pages are listed at the end, the good ones of their batch are kept, and the exit code says so', async () => {
  const cwd = makeFolder({
    'a.jsonl': `${lines(3)}\n{"text":null}\nnonsense\n${lines(5)}`,
    'b.html': '<p>Fog</p>',
    'c.txt': Buffer.from('caf\xe9', 'latin1'),
  })
  const { code, stdout, stderr } = await run(['ingest', '.', 'gone', '--archive', 'my archive.db'], { cwd })
  expect(stdout).toBe('5 added, 3 unchanged, 5 failed in my archive.db\n')
  expect(stderr.split('\n').map(line => line.replace(/: .*/, ''))).toEqual([
    'a.jsonl:4',
    'a.jsonl:5',
    'b.html',
    'c.txt:1',
    'gone',
    '',
  ])
  expect(code).toBe(1)
  expect(await countIn(join(cwd, 'my archive.db'))).toBe(5)
})

test('the archive comes from --archive, else from ONRECORD_ARCHIVE', async () => {
  const cwd = makeFolder({ 'a.txt': story('fog') })
  await run(['ingest', 'a.txt'], { cwd, env: { ONRECORD_ARCHIVE: 'env.db' } })
  await run(['ingest', 'a.txt', '--archive', 'option.db'], { cwd, env: { ONRECORD_ARCHIVE: 'never.db' } })
  await run(['ingest', 'a.txt'], { cwd, env: { ONRECORD_ARCHIVE: '' } })
  expect(
    ['env.db', 'option.db', 'never.db', 'data/onrecord.db'].map(name => existsSync(join(cwd, name))),
  ).toEqual([true, true, false, true])
})

test('a file that is no archive is told in a line and left as it is', async () => {
  const cwd = makeFolder({ 'a.txt': story('fog'), 'notes.db': 'These are my notes. '.repeat(100) })
  const { code, stderr } = await run(['ingest', 'a.txt', '--archive', 'notes.db'], { cwd })
  expect(stderr).toMatch(/^error: notes\.db.+\n$/)
  expect(code).toBe(1)
})

test('stopped while it waits for input, it keeps what it has and says so', async () => {
  const cwd = makeFolder()
  const waiting = start(['ingest', '-', '--format', 'jsonl'], {
    cwd,
    isInputOpen: true,
    input: `${lines(60)}\n`,
  })
  const outcome = ended(waiting)
  const path = join(cwd, 'data/onrecord.db')
  await expect.poll(() => existsSync(path) && countIn(path), { timeout: 20_000 }).toBe(50)
  waiting.kill('SIGINT')
  const { code, stdout, stderr } = await outcome
  expect(stdout).toBe('60 added in data/onrecord.db\n')
  expect(stderr).toMatch(/^Stopped\./)
  expect(code).toBe(130)
  expect(await countIn(path)).toBe(60)
})
