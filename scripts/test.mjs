// `npm test`: everything that must hold; see checks/README.md.
import { join } from 'node:path'
import { ensureInstalled, passOn, root } from './bootstrap.mjs'

await ensureInstalled()
await passOn([join(root, 'checks', 'all.ts')], { cwd: root })
