/**
 * Gets from a fresh clone and any Node from 20 on to installed packages and the pinned Node that comes with them.
 * It runs before anything is installed, so it needs nothing but Node itself.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const OLDEST_NODE = 20
const isWindows = process.platform === 'win32'

/** The repository's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** The Node that runs Onrecord: an npm package among the others, so nobody has to install one. */
const pinnedNode = join(root, 'node_modules', 'node', 'bin', isWindows ? 'node.exe' : 'node')

const lockfile = join(root, 'package-lock.json')
/** Holds the hash of the lockfile that was installed last. Inside node_modules, so that it goes when they go. */
const stamp = join(root, 'node_modules', '.onrecord-install')
/** Holds the process id of the one that installs. Outside node_modules, which may not be there yet. */
const lock = join(root, '.install.lock')

const say = message => process.stderr.write(`${message}\n`)

const fail = message => {
  say(message)
  process.exit(1)
}

/**
 * Installs what package-lock.json says, unless that is done already. Ends the process with a message where that
 * cannot be. Several starts at once are safe: one installs, the others wait.
 *
 * @returns {Promise<string>} the path of the pinned Node
 */
export const ensureInstalled = async () => {
  if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
    fail(
      `Onrecord needs Node ${OLDEST_NODE} or newer to start; this is ${process.version}. See https://nodejs.org`,
    )
  }
  if (!isInstalled()) {
    await takeLock()
    // On exit and not in a finally block, which process.exit would leave out.
    const release = () => rmSync(lock, { force: true })
    process.once('exit', release)
    if (!isInstalled()) await install()
    process.off('exit', release)
    release()
  }
  return pinnedNode
}

const readIfThere = path => (existsSync(path) ? readFileSync(path, 'utf8') : '')

const lockfileHash = () => createHash('sha256').update(readFileSync(lockfile)).digest('hex')

const isInstalled = () =>
  existsSync(pinnedNode) && (readIfThere(stamp) === lockfileHash() || isInstalledByHand())

/** Whether npm's own record of node_modules has what the lockfile asks for: then somebody ran npm directly. */
const isInstalledByHand = () => {
  const record = readIfThere(join(root, 'node_modules', '.package-lock.json'))
  if (record === '') return false
  const installed = JSON.parse(record).packages
  return Object.entries(JSON.parse(readFileSync(lockfile, 'utf8')).packages).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  )
}

const install = async () => {
  const startedAt = Date.now()
  const seconds = () => Math.round((Date.now() - startedAt) / 1000)
  const stopTicking = tick("Installing Onrecord's packages, this once …", () => ` ${seconds()} s`)
  rmSync(stamp, { force: true })
  // Not `npm ci`: it deletes all packages first, also those that a running Onrecord is using, and it refuses a lockfile
  // that was written where some platforms' optional packages could not be seen. Both install the lockfile's versions.
  const { code, output } = await runNpm(['install', '--no-save', '--include=dev', '--loglevel=error'])
  stopTicking()
  if (code > 128) process.exit(code)
  if (code !== 0) {
    say(output.trimEnd())
    fail('\nOnrecord could not install its packages (see above). Once that is mended, start again.')
  }
  if (!existsSync(pinnedNode)) {
    fail(
      'npm installed the packages but not the pinned Node, whose install script it did not run.\n' +
        'Run: npm rebuild node --ignore-scripts=false',
    )
  }
  writeFileSync(stamp, lockfileHash())
  say(`Installed in ${seconds()} s.`)
}

/** Shows a line, and on a terminal after it something that changes each second. Returns how to end that. */
const tick = (line, changing) => {
  if (!process.stderr.isTTY) {
    say(line)
    return () => {}
  }
  const show = () => process.stderr.write(`\r${line}${changing()}`)
  show()
  const timer = setInterval(show, 1000)
  return () => {
    clearInterval(timer)
    process.stderr.write('\r\u001b[K')
  }
}

/** Runs npm, the very one that started us where there is one, and gives its exit code and all it wrote. */
const runNpm = async args => {
  const { npm_execpath: cli = '', npm_node_execpath: node = process.execPath } = process.env
  const child = /npm-cli\.c?js$/.test(cli)
    ? spawn(node, [cli, ...args], { cwd: root })
    : spawn('npm', args, { cwd: root, shell: isWindows })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', text => {
      output += text
    })
  }
  try {
    return { code: await ended(child), output }
  } catch (error) {
    return { code: 1, output: `npm cannot be run: ${error.message}` }
  }
}

/** Waits until no other start is installing. */
const takeLock = async () => {
  for (let isFirst = true; ; isFirst = false) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      return
    } catch (error) {
      if (error.code !== 'EEXIST') fail(`Onrecord cannot write ${lock}: ${error.message}`)
    }
    const owner = Number(readIfThere(lock))
    // An empty file is one that is just being written, or just gone.
    if (owner > 0 && !isRunning(owner)) rmSync(lock, { force: true })
    else if (isFirst && owner > 0)
      say(`Process ${owner} is installing the packages; waiting for it … (If it is not, delete ${lock})`)
    await sleep(100 + Math.random() * 100)
  }
}

const isRunning = pid => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/**
 * Goes on as the pinned Node with these arguments: same terminal, signals passed on, same exit code.
 *
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export const passOn = async (args, options) => {
  if (!existsSync(pinnedNode)) {
    fail(
      `Onrecord runs on a Node that it brings along, and that is not installed yet. Run: npm install --prefix "${root}"`,
    )
  }
  // As npm does it, so that what the child starts finds the pinned Node too, and the other tools.
  process.env.PATH = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter)
  const child = spawn(pinnedNode, args, { stdio: 'inherit', ...options })
  // npm that is told to end passes that on to the shell between it and us alone, and we would be left behind.
  const { npm_lifecycle_event: npmScript } = process.env
  const parent = process.ppid
  const isOrphan = () => npmScript !== undefined && process.ppid !== parent
  const watch = setInterval(() => isOrphan() && child.kill('SIGTERM'), 500)
  process.exitCode = await ended(child)
  clearInterval(watch)
}

/** The exit code of a child, as a shell would say it, to which meanwhile our signals go. Rejects if it never ran. */
const ended = child =>
  new Promise((resolve, reject) => {
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    // On Windows Ctrl-C reaches the child anyway, and kill would leave it no time to close.
    const pass = signal => isWindows || child.kill(signal)
    for (const signal of signals) process.on(signal, pass)
    child.on('error', reject).on('close', (code, signal) => {
      for (const name of signals) process.off(name, pass)
      resolve(code ?? 128 + constants.signals[signal])
    })
  })
