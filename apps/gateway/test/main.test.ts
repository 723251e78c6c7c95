import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openArchive } from '@onrecord/archive'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { series } from './articles.ts'
import { JSON_HEADERS } from './server.ts'

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url))

let folder: string
let location: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-'))
  location = join(folder, 'archive.db')
  const archive = await openArchive(location)
  await archive.put(series(2))
  await archive.close()
})
afterAll(() => rm(folder, { recursive: true }))

interface Started {
  readonly child: ChildProcess
  /** All that was printed so far. */
  readonly printed: () => string
}

const start = (env: Readonly<Record<string, string>>): Started => {
  const child = spawn(process.execPath, ['--conditions=onrecord-source', MAIN], {
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', ONRECORD_ARCHIVE: location, ...env },
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', chunk => (printed += chunk))
  return { child, printed: () => printed }
}

const listening = async ({ child, printed }: Started): Promise<string> => {
  for (;;) {
    const url = /http:\S+/.exec(printed())?.[0]
    if (url !== undefined) return url
    if (child.exitCode !== null) throw new Error(printed())
    await new Promise(resolve => setTimeout(resolve, 20))
  }
}

const codeOf = async ({ child }: Started): Promise<unknown> => (await once(child, 'exit'))[0]

describe('npm start', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('serves the archive until %s, and exits with 0', async signal => {
    const started = start({})
    const url = await listening(started)
    const response = await fetch(url, {
      method: 'POST',
      headers: JSON_HEADERS,
      body: JSON.stringify({ query: '{ articles { totalCount } }' }),
    })
    expect(await response.json()).toEqual({ data: { articles: { totalCount: 2 } } })
    started.child.kill(signal)
    expect(await codeOf(started)).toBe(0)
    expect(started.printed()).toContain('requests in flight are answered first')
  })

  it('says how to start where the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as { port: number }
    const started = start({ PORT: String(port) })
    expect(await codeOf(started)).toBe(1)
    expect(started.printed()).toBe(
      `Port ${port} is taken by another program. Take another: PORT=4000 npm start\n`,
    )
    other.close()
  })

  it.each(['http', '-1', '65536', '1.5'])('says what a port is when PORT=%s', async PORT => {
    const started = start({ PORT })
    expect(await codeOf(started)).toBe(1)
    expect(started.printed()).toBe(
      `PORT=${PORT} is no port. Take a number from 0 to 65535: PORT=4000 npm start\n`,
    )
  })

  it('says what is wrong with an archive', async () => {
    const started = start({ ONRECORD_ARCHIVE: MAIN })
    expect(await codeOf(started)).toBe(1)
    expect(started.printed()).toMatch(/^.*archive.*\n$/)
  })
})
