import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ROOT, SHARED } from './lib/repository.ts'

const FOLDER = join(SHARED, 'acceptance')
const PAGE = 'us-russia-reykjavik'

/** Just under what is reached: this only goes up. */
const FLOORS = [
  'blocks.right=20',
  'quotes.recall=0.95',
  'quotes.precision=0.91',
  'kinds.right=0.95',
  'speakers.right=0.91',
  'speakers.wrong=0',
  'topics.recall=1',
  'topics.from_furniture=0',
  'entities.split=0',
]

it.skipIf(!existsSync(FOLDER))(
  'the page annotated by hand is parsed as well as ever (needs ../shared)',
  () => {
    const json = execFileSync('npx', ['onrecord', 'parse', join(FOLDER, `${PAGE}.txt`), '--json'], {
      cwd: ROOT,
    })
    const folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
    try {
      const parsed = join(folder, 'parsed.json')
      writeFileSync(parsed, json)
      const script = [join(FOLDER, 'check.py'), join(FOLDER, `${PAGE}.expected.json`), parsed, ...FLOORS]
      const said = execFileSync('python3', script, { encoding: 'utf8', stdio: 'pipe' })
      expect(said).toContain('speakers.right')
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
)
