import { globSync } from 'node:fs'
import { expect, it } from 'vitest'
import { ROOT, read } from './lib/repository.ts'

// Two copies of graphql break `instanceof`, and two majors run side by side without a word.

it('the lockfile has one graphql', () => {
  const lock: { readonly packages: Readonly<Record<string, unknown>> } = JSON.parse(read('package-lock.json'))
  expect(Object.keys(lock.packages).filter(path => /(^|\/)node_modules\/graphql$/.test(path))).toEqual([
    'node_modules/graphql',
  ])
})

it('node_modules has one graphql', () => {
  const found = globSync('{,packages/*/,apps/*/,checks/}**/node_modules/graphql/package.json', { cwd: ROOT })
  expect(found).toEqual(['node_modules/graphql/package.json'])
})
