import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ROOT } from './lib/repository.ts'

/** How long a newcomer waits from `git clone` to the first answer. */
const ANSWER_MS = 90_000
/** How long Ctrl-C may take. */
const STOP_MS = 15_000

const QUERY = '{ quotes(first: 20) { edges { node { text speaker { name } } } } }'

interface Answer {
  readonly data?: {
    readonly quotes: {
      readonly edges: readonly {
        readonly node: { readonly text: string; readonly speaker: { readonly name: string } | null }
      }[]
    }
  }
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port to be had')
  return address.port
}

/** A newcomer's environment: nothing of ours on the PATH, nothing that npm tells its scripts. */
const newcomersEnvironment = (port: number): NodeJS.ProcessEnv => {
  const own = Object.entries(process.env).filter(([name]) => !/^(npm_|ONRECORD_|INIT_CWD$|HOST$)/.test(name))
  const path = (process.env.PATH ?? '').split(delimiter).filter(folder => !folder.startsWith(ROOT))
  return { ...Object.fromEntries(own), PATH: path.join(delimiter), PORT: String(port) }
}

/** The first quotes that have a speaker, or none while nobody answers. */
const ask = async (port: number): Promise<readonly string[]> => {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: QUERY }),
    })
    const { data } = (await response.json()) as Answer
    return (data?.quotes.edges ?? []).flatMap(({ node: { text, speaker } }) =>
      text !== '' && speaker !== null ? [`${speaker.name}: ${text}`] : [],
    )
  } catch {
    return []
  }
}

/** Runs `npm start` in a clone as a newcomer would, until it has answered and Ctrl-C has ended it. Throws if it doesn't. */
const startAskStop = async (clone: string): Promise<void> => {
  const port = await freePort()
  const startMs = performance.now()
  // In a process group of its own, which is what Ctrl-C in a terminal goes to.
  const child = spawn('npm', ['start'], { cwd: clone, env: newcomersEnvironment(port), detached: true })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
      process.stdout.write(text)
    })
  }
  const interrupt = (signal: NodeJS.Signals) => child.pid !== undefined && process.kill(-child.pid, signal)
  // Not 'exit': npm is gone at once on Ctrl-C, while the server still closes. Its output closes with it.
  let isClosed = false
  const closed = once(child, 'close').then(() => {
    isClosed = true
  })
  try {
    let quotes: readonly string[] = []
    while (quotes.length === 0) {
      if (isClosed) throw new Error('npm start has ended by itself')
      if (performance.now() - startMs > ANSWER_MS)
        throw new Error(`no quote with a speaker after ${ANSWER_MS} ms`)
      await sleep(250)
      quotes = await ask(port)
    }
    console.log(`first answer after ${Math.round(performance.now() - startMs)} ms: ${quotes[0]}`)

    interrupt('SIGINT')
    await Promise.race([closed, sleep(STOP_MS, undefined, { ref: false })])
    if (!isClosed) throw new Error(`Ctrl-C did not end it in ${STOP_MS} ms`)
    // npm hides the exit code of what Ctrl-C ended.
    if (!output.trimEnd().endsWith('Stopped.')) throw new Error('Ctrl-C did not end it well: no "Stopped."')
  } finally {
    if (!isClosed) interrupt('SIGKILL')
  }
}

// The space is part of the check.
const folder = mkdtempSync(join(tmpdir(), 'on record '))
try {
  const clone = join(folder, 'fresh clone')
  const git = (...args: readonly string[]) => execFileSync('git', args, { encoding: 'utf8' })
  git('clone', '--quiet', ROOT, clone)
  await startAskStop(clone)
  const left = git('-C', clone, 'status', '--porcelain')
  if (left !== '') throw new Error(`npm start left files that git does not ignore:\n${left}`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
