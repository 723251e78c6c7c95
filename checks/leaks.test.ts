import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ROOT, SHARED } from './lib/repository.ts'

const TOOL = join(SHARED, 'tools/leakcheck.py')

// The data beside the repository may be scored, not copied. The tool fails, and says where, if a file repeats it.
it.skipIf(!existsSync(TOOL))('no file repeats a text of the data (needs ../shared)', () => {
  const said = execFileSync('python3', [TOOL, ROOT], { encoding: 'utf8', stdio: 'pipe' })
  expect(said).toContain('leakcheck: 0 file(s)')
})
