import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { GoldArticle } from '../corpus/format.ts'
import { passagesOf } from './passages.ts'

const ENDING = '.txt'

/**
 * The passages of all gold files in a folder, in alphabetical order: a file a phenomenon, which is called as the file is.
 *
 * @throws {GoldError} where a file breaks the format, and what the file system throws
 */
export async function* readPassages(folder: string): AsyncGenerator<GoldArticle> {
  const names = (await readdir(folder)).filter(name => name.endsWith(ENDING)).sort()
  for (const name of names) {
    const path = join(folder, name)
    yield* passagesOf(basename(name, ENDING), await readFile(path, 'utf8'), path)
  }
}
