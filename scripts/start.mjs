// `npm start [-- FILE…]`: takes in the samples and the files, and serves them.
import { join } from 'node:path'
import { ensureInstalled, passOn, root } from './bootstrap.mjs'

await ensureInstalled()

const { env } = process
env.ONRECORD_ARCHIVE ||= join(root, 'data', 'onrecord.db')
await passOn(
  [join(root, 'apps/cli/bin/onrecord.mjs'), 'serve', join(root, 'samples'), ...process.argv.slice(2)],
  // npm runs us at the root, but FILE is meant from where the user stands.
  { cwd: env.npm_lifecycle_event === 'start' ? env.INIT_CWD : undefined },
)
