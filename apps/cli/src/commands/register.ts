import { readFile } from 'node:fs/promises'
import { json } from 'node:stream/consumers'
import { withArchive } from '../archive.ts'
import { CommandError } from '../errors.ts'
import { plural, printable, write } from '../terminal.ts'

/** Puts a register into the archive and says how many articles it has to do with, or prints the one that is there. */
export const registerCommand = async (
  file: string | undefined,
  { archive: location }: { readonly archive: string },
): Promise<void> => {
  if (file === undefined) {
    const register = await withArchive(location, archive => archive.register())
    await write(process.stdout, `${JSON.stringify(register, null, 2)}\n`)
    return
  }
  const register = await readJson(file)
  const articleCount = await withArchive(location, archive => archive.setRegister(register))
  const looked = plural(articleCount, 'article')
  await write(process.stdout, `The register is in ${printable(location)}; ${looked} looked at again\n`)
}

const readJson = async (file: string): Promise<unknown> => {
  try {
    return file === '-' ? await json(process.stdin) : JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new CommandError(`${printable(file)} cannot be read as JSON: ${reason}`, { cause: error })
  }
}
