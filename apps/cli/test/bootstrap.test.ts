import { execFile, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { bin, cleanEnv, ended, makeFolder, type Outcome } from './run.ts'

const scripts = fileURLToPath(new URL('../../../scripts', import.meta.url))

/** npm as it works everywhere: from a cache of our own, asking no registry. */
const env = { ...cleanEnv(), npm_config_offline: 'true', npm_config_update_notifier: 'false' }

/**
 * A repository like ours, but tiny: our scripts, a lockfile, and a package `node` with a Node inside, which comes from
 * a folder so that nothing has to be fetched.
 */
const makeRepository = async (): Promise<string> => {
  const root = makeFolder({
    'package.json': JSON.stringify({ private: true, devDependencies: { node: 'file:pinned' } }),
    'pinned/package.json': JSON.stringify({ name: 'node', version: '1.0.0' }),
    'scripts/probe.mjs': `import { ensureInstalled, passOn } from './bootstrap.mjs'
      await ensureInstalled()
      await passOn(process.argv.slice(2))`,
  })
  cpSync(join(scripts, 'bootstrap.mjs'), join(root, 'scripts', 'bootstrap.mjs'))
  mkdirSync(join(root, 'pinned', 'bin'))
  symlinkSync(process.execPath, join(root, 'pinned', 'bin', 'node'))
  await promisify(execFile)('npm', ['install', '--package-lock-only'], { cwd: root, env })
  return root
}

const probe = (root: string, code: string): Promise<Outcome> =>
  ended(spawn(process.execPath, [join(root, 'scripts', 'probe.mjs'), '-e', code], { env, cwd: '/' }))

const INSTALLED = /^Installing Onrecord's packages, this once …\nInstalled in \d+ s\.\n$/

test('installs at the first start and after a change of the lockfile, and not otherwise', async () => {
  const root = await makeRepository()
  const first = await probe(root, 'console.log("up")')
  expect(first.stderr).toMatch(INSTALLED)
  expect(first.stdout).toBe('up\n')
  expect(await probe(root, '')).toEqual({ code: 0, stdout: '', stderr: '' })

  const lockfile = join(root, 'package-lock.json')
  writeFileSync(lockfile, readFileSync(lockfile, 'utf8').replaceAll('"1.0.0"', '"1.0.1"'))
  writeFileSync(join(root, 'pinned', 'package.json'), JSON.stringify({ name: 'node', version: '1.0.1' }))
  expect((await probe(root, '')).stderr).toMatch(INSTALLED)
  expect((await probe(root, '')).stderr).toBe('')
})

test('takes packages that npm installed by hand', async () => {
  const root = await makeRepository()
  await promisify(execFile)('npm', ['install'], { cwd: root, env })
  expect((await probe(root, '')).stderr).toBe('')
})

test('of two starts at once one installs and the other waits', async () => {
  const root = await makeRepository()
  const both = await Promise.all([probe(root, 'console.log("up")'), probe(root, 'console.log("up")')])
  expect(both.map(({ code, stdout }) => [code, stdout])).toEqual([
    [0, 'up\n'],
    [0, 'up\n'],
  ])
  expect(both.filter(({ stderr }) => INSTALLED.test(stderr)).length).toBe(1)
  expect(existsSync(join(root, '.install.lock'))).toBe(false)
})

test('a lock that a dead start left is taken over', async () => {
  const root = await makeRepository()
  const dead = spawn(process.execPath, ['-e', ''])
  await ended(dead)
  writeFileSync(join(root, '.install.lock'), String(dead.pid))
  expect((await probe(root, '')).stderr).toMatch(INSTALLED)
})

test('an install that fails says why, and leaves no lock behind', async () => {
  const root = await makeRepository()
  const dependencies = { '@onrecord/nowhere-to-be-found': '1.0.0' }
  writeFileSync(join(root, 'package.json'), JSON.stringify({ private: true, dependencies }))
  const { code, stderr } = await probe(root, '')
  expect(stderr).toMatch(/npm error.*nowhere-to-be-found.*could not install its packages \(see above\)/s)
  expect(code).toBe(1)
  expect(existsSync(join(root, '.install.lock'))).toBe(false)
})

test('passes on the exit code, and signals to the child, which has the tools on its path', async () => {
  const root = await makeRepository()
  const { code, stdout } = await probe(root, 'console.log(process.env.PATH); process.exitCode = 7')
  expect(stdout.startsWith(join(root, 'node_modules', '.bin'))).toBe(true)
  expect(code).toBe(7)

  const waiting =
    'process.on("SIGTERM", () => process.exit(9)); setInterval(() => {}, 1000); console.log("up")'
  const child = spawn(process.execPath, [join(root, 'scripts', 'probe.mjs'), '-e', waiting], { env })
  child.stdout.once('data', () => child.kill('SIGTERM'))
  expect((await ended(child)).code).toBe(9)
})

test('the command finds the pinned Node when an older one starts it', async () => {
  const pretendOld = `data:text/javascript,if (process.execArgv.length > 0) {
    Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.0.0' } }) }`
  const child = spawn(process.execPath, ['--import', pretendOld, bin, 'parse', '--json'], { env: cleanEnv() })
  child.stdin.end('Fog.')
  const { code, stdout, stderr } = await ended(child)
  expect(stderr).toBe('')
  expect(JSON.parse(stdout).text).toBe('Fog.')
  expect(code).toBe(0)
})
