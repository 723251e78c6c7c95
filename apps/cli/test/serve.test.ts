import type { ChildProcess } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { ended, makeFolder, run, start, story } from './run.ts'

/** The address that a server prints when it is ready. */
const urlOf = (child: ChildProcess): Promise<string> => {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  let said = ''
  child.stdout?.on('data', text => {
    said += text
    const url = /http:\S+/.exec(said)?.[0]
    if (url !== undefined) resolve(url)
  })
  child.on('close', () => reject(new Error(`ended before it served: ${said}`)))
  return promise
}

const countArticles = async (url: string): Promise<number> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ articles(first: 1) { totalCount } }' }),
  })
  const { data } = (await response.json()) as { data: { articles: { totalCount: number } } }
  return data.articles.totalCount
}

test('takes pages in, serves them, and stops cleanly on a signal', async () => {
  const cwd = makeFolder({ 'a.txt': story('fog'), 'b/c.txt': story('ice'), 'b/d.pdf': '' })
  const child = start(['serve', 'a.txt', 'b'], { cwd, env: { PORT: '0', ONRECORD_ARCHIVE: 'mine.db' } })
  const outcome = ended(child)
  const url = await urlOf(child)
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/graphql$/)
  expect(await countArticles(url)).toBe(2)
  child.kill('SIGINT')
  // npm and a terminal may both pass a Ctrl-C on.
  child.kill('SIGINT')
  const { code, stdout, stderr } = await outcome
  expect(stdout).toContain('2 added, 1 failed\n')
  expect(stdout).toContain('Onrecord serves 2 articles with 2 quotes from mine.db')
  expect(stderr).toMatch(/^b\/d\.pdf: PDF files are not read yet.*\nStopped\.\n$/)
  expect(code).toBe(0)
})

test('a port that is taken is told in a line, before anything is taken in', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void other.close())
  await new Promise(resolve => other.on('listening', resolve))
  const { port } = other.address() as AddressInfo
  const cwd = makeFolder({ 'a.txt': story('fog') })
  const { code, stdout, stderr } = await run(['serve', 'a.txt', '--port', String(port)], { cwd })
  expect(stderr).toMatch(new RegExp(`^error: Port ${port} .*taken.*PORT=\\d+ npm start\\n$`))
  expect(stdout).toBe('')
  expect(code).toBe(1)
})

test('a host that is not ours is told in a line', async () => {
  const { code, stderr } = await run(['serve', '--port', '0'], {
    cwd: makeFolder(),
    env: { HOST: '192.0.2.1' },
  })
  expect(stderr).toMatch(/^error: .*192\.0\.2\.1.*\n$/)
  expect(code).toBe(1)
})
