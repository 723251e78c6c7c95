import { linesOf } from './lines.ts'

/** What a gold file may hold. */
export type GoldKind = 'quotes' | 'pronouns' | 'treebank' | 'names' | 'links'

/** More lines of comments stand before no annotation. */
const MOST_LINES = 200

/**
 * What a gold file holds, by its name and its first lines: GAP's pronouns (`.tsv`), articles with quotes or with links
 * (JSON, an object a line), a treebank (ten columns) or tagged tokens (fewer); quotes where nothing tells.
 */
export async function goldKindOf(path: string): Promise<GoldKind> {
  if (/\.tsv(?:\.gz)?$/i.test(path)) return 'pronouns'
  let count = 0
  try {
    for await (const line of linesOf(path)) {
      if (++count > MOST_LINES) break
      if (line.startsWith('{')) return /"evaluation_span"\s*:/.test(line) ? 'links' : 'quotes'
      if (line.trim() === '' || line.startsWith('# ')) continue
      const columnCount = line.split('\t').length
      if (columnCount > 1) return columnCount >= 10 ? 'treebank' : 'names'
    }
  } catch {
    // Whoever reads it then says what is wrong with it.
  }
  return 'quotes'
}
