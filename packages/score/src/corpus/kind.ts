import { fileFault } from './faults.ts'
import { linesOf } from './lines.ts'
import { GoldError } from './read.ts'

/** What a gold file may hold. */
export type GoldKind = 'quotes' | 'pronouns' | 'treebank' | 'names'

/** More lines of comments stand before no annotation. */
const MOST_LINES = 200

/**
 * What a gold file holds, by its name and its first lines: GAP's pronouns (`.tsv`), articles with quotes (JSON, an
 * object a line), a treebank (ten columns) or tagged tokens (fewer).
 *
 * @throws {GoldError} if it cannot be read
 */
export async function goldKindOf(path: string): Promise<GoldKind> {
  if (/\.tsv(?:\.gz)?$/i.test(path)) return 'pronouns'
  if (/\.jsonl?(?:\.gz)?$/i.test(path)) return 'quotes'
  let count = 0
  try {
    for await (const line of linesOf(path)) {
      if (++count > MOST_LINES) break
      if (line.startsWith('{')) return 'quotes'
      if (line.trim() === '' || line.startsWith('# ')) continue
      const columnCount = line.split('\t').length
      if (columnCount > 1) return columnCount >= 10 ? 'treebank' : 'names'
    }
  } catch (cause) {
    throw new GoldError(`${path} cannot be read: ${fileFault(cause)}`, { cause })
  }
  return 'quotes'
}
