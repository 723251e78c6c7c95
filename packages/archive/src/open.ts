import { type Archive, ArchiveError } from './archive.ts'
import { createArchive } from './sql/createArchive.ts'
import { finishChores } from './sql/write/chores.ts'
import { openSqlite } from './sqlite/engine.ts'

/**
 * Opens an archive, which is made where there is none, its folder too.
 *
 * @param location the path of a file, or `:memory:` for an archive that lives as long as it is open.
 * @throws ArchiveError `notAnArchive` where the file is another's or damaged (it is left as it is) or cannot be
 * opened, and for a database server, which no engine here speaks to yet; `newerSchema` where a later version of this
 * package made the file; `busy` where another process holds it for too long.
 */
export const openArchive = async (location: string): Promise<Archive> => {
  const scheme = /^(?<name>[a-z][a-z0-9+.-]+):\/\//i.exec(location)?.groups?.name
  if (scheme !== undefined) {
    throw new ArchiveError(
      'notAnArchive',
      `There is no engine for ${scheme}:// yet: an archive is a file, given by its path, or :memory:.`,
    )
  }
  if (location === '')
    throw new ArchiveError('notAnArchive', 'An archive needs the path of a file, or :memory:.')
  const engine = await openSqlite(location)
  try {
    await finishChores(engine.writes)
  } catch (error) {
    await engine.close()
    throw error
  }
  return createArchive(engine)
}
