import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const DEFAULT = new URL('../../../../shared/corpora/', import.meta.url)

/**
 * The folder of corpora: the flag `--corpora FOLDER`, else the variable ONRECORD_CORPORA, else `shared/corpora` beside
 * the repository.
 *
 * @throws Error where there is no such folder
 */
export function corporaFolder(args: readonly string[] = process.argv.slice(2)): string {
  const { values } = parseArgs({ args: [...args], options: { corpora: { type: 'string' } } })
  const folder = values.corpora ?? process.env.ONRECORD_CORPORA ?? fileURLToPath(DEFAULT)
  if (!existsSync(folder)) {
    throw new Error(`there is no corpora folder at ${folder}: name one with --corpora or ONRECORD_CORPORA`)
  }
  return folder
}
