import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { examplesIn } from './lib/examples.ts'
import { filesMatching, ROOT } from './lib/repository.ts'

const MUST_HAVE_EXAMPLES = ['README.md', 'packages/parser/README.md']

/** Runs a program in an empty folder, against the packages' sources, and gives what it prints. */
const run = (code: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-readme-'))
  try {
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
    const options = ['--conditions=onrecord-source', '--input-type=module-typescript', '-']
    return execFileSync(process.execPath, options, {
      cwd: folder,
      input: code,
      encoding: 'utf8',
      stdio: 'pipe',
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

it.each(MUST_HAVE_EXAMPLES)('%s has an example', path => {
  expect(examplesIn(path).length).toBeGreaterThan(0)
})

const documents = filesMatching('*.md', 'docs/*.md', '{packages,apps}/*/README.md')

describe.each(documents.filter(path => examplesIn(path).length > 0))('%s', path => {
  examplesIn(path).forEach(({ code, output }, index) => {
    it(`example ${index + 1} prints what stands below it`, () => {
      expect(run(code)).toBe(output)
    })
  })
})
