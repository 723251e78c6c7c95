import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { measure } from '../src/index.ts'
import { makeFolder, readAll } from './folder.ts'

test('a folder is read by name, with what lies beneath, but not what is no page', async () => {
  const folder = makeFolder({
    'b.txt': 'b',
    'a/a.txt': 'a',
    'a/B.txt': 'B',
    'a10.txt': 'a10',
    'é.txt': 'é',
    '.hidden.txt': 'no',
    'README.md': 'no',
    'a/LICENSE': 'no',
    'onrecord.db': 'no',
    'onrecord.db-wal': 'no',
    'a/readme-first.txt': 'r',
    '.git/config': 'no',
    'node_modules/x/fog.md': 'no',
    'a/node_modules/y.txt': 'no',
  })
  expect(await readAll(folder)).toEqual([
    'a/B.txt: B',
    'a/a.txt: a',
    'a/readme-first.txt: r',
    'a10.txt: a10',
    'b.txt: b',
    'é.txt: é',
  ])
  expect(await measure([folder])).toEqual({ fileCount: 6, byteCount: 9 })
  expect(await readAll(folder, ['.hidden.txt', 'README.md', 'node_modules'])).toEqual([
    '.hidden.txt: no',
    'README.md: no',
    'node_modules/x/fog.md: no',
  ])
})

test('links are followed, once: a loop ends, a link to nowhere is an error', async () => {
  const folder = makeFolder({ 'a/one.txt': 'one', 'b/two.txt': 'two' })
  symlinkSync(folder, join(folder, 'a', 'loop'))
  symlinkSync(join(folder, 'b'), join(folder, 'c'))
  symlinkSync(join(folder, 'b', 'two.txt'), join(folder, 'd.txt'))
  symlinkSync(join(folder, 'gone'), join(folder, 'e'))
  symlinkSync(join(folder, 'f'), join(folder, 'f'))
  expect(await readAll(folder)).toEqual([
    'a/one.txt: one',
    'b/two.txt: two',
    'd.txt: two',
    'e! no such file or directory',
    'f! too many symbolic links encountered',
  ])
})

test('a path that is not there is an error in its place', async () => {
  const folder = makeFolder({ 'a.txt': 'a', 'b.txt': 'b' })
  expect(await readAll(folder, ['a.txt', 'gone.txt', 'b.txt'])).toEqual([
    'a.txt: a',
    'gone.txt! no such file or directory',
    'b.txt: b',
  ])
})

test('a format given goes before the names', async () => {
  const folder = makeFolder({ 'dump.2031': '{"text":"one"}\n{"text":"two"}\n' })
  expect(await readAll(folder, [''], { format: 'jsonl' })).toEqual(['dump.2031:1: one', 'dump.2031:2: two'])
})
