import { execFileSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { examplesIn } from './lib/examples.ts'
import { filesMatching, ROOT } from './lib/repository.ts'

const MUST_HAVE_EXAMPLES = ['README.md', 'packages/parser/README.md']

/** Runs a program as if it stood beside the Markdown file, against the packages' sources, and gives what it prints. */
const run = (code: string, markdown: string): string =>
  execFileSync(process.execPath, ['--conditions=onrecord-source', '--input-type=module-typescript', '-'], {
    cwd: join(ROOT, dirname(markdown)),
    input: code,
    encoding: 'utf8',
    stdio: 'pipe',
  })

it.each(MUST_HAVE_EXAMPLES)('%s has an example', path => {
  expect(examplesIn(path).length).toBeGreaterThan(0)
})

const documents = filesMatching('*.md', 'docs/*.md', '{packages,apps}/*/README.md')

describe.each(documents.filter(path => examplesIn(path).length > 0))('%s', path => {
  examplesIn(path).forEach(({ code, output }, index) => {
    it(`example ${index + 1} prints what stands below it`, () => {
      expect(run(code, path)).toBe(output)
    })
  })
})
