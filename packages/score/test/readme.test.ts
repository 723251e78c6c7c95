import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')

test('the example in the README is the code there is, and its output the real one', () => {
  const script = fileURLToPath(new URL('../example/score.ts', import.meta.url))
  const output = execFileSync(process.execPath, ['--conditions=onrecord-source', script], {
    encoding: 'utf8',
  })
  expect(read('README.md')).toContain(`\`\`\`\n${output}\`\`\``)
  expect(read('README.md')).toContain(`\`\`\`js\n${read('example/score.ts')}\`\`\``)
})
