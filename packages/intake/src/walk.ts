import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { getSystemErrorMessage } from 'node:util'

/** A file to read, with its size in bytes, or the trouble that stands in its place. */
export type Found =
  | { readonly path: string; readonly byteCount: number }
  | { readonly path: string; readonly error: string }

/**
 * In a folder, what is no page: hidden entries, other people's packages, the papers that describe the folder, and
 * databases, of which the archive itself may be one.
 */
const NO_PAGE =
  /^\.|^node_modules$|^(?:readme|licen[cs]e)(?:\.(?:md|txt))?$|\.(?:db|sqlite3?)(?:-wal|-shm|-journal)?$/i

/** How much there is to read. Standard input and pipes count as nothing, for nobody knows. */
export interface FileSize {
  readonly fileCount: number
  readonly byteCount: number
}

/** The operating system's words for a failed file operation, or null where the error is of another kind. */
export const systemMessage = (error: unknown): string | null => {
  const { errno, syscall } = error as NodeJS.ErrnoException
  return typeof errno === 'number' && typeof syscall === 'string' ? getSystemErrorMessage(errno) : null
}

/**
 * The files at `paths` and beneath them, a folder's entries by name in code unit order. Hidden entries,
 * `node_modules`, files called README or LICENSE and databases are passed over unless given by name. No folder is
 * entered twice, so that links cannot loop, and standard input (`-`) is there once.
 */
export async function* findFiles(paths: readonly string[]): AsyncGenerator<Found> {
  const entered = new Set<string>()
  for (const path of paths) {
    if (path !== '-') {
      yield* findBeneath(path, entered, true)
    } else if (!entered.has(path)) {
      entered.add(path)
      yield { path, byteCount: 0 }
    }
  }
}

async function* findBeneath(path: string, entered: Set<string>, isGiven: boolean): AsyncGenerator<Found> {
  const entry = await tryTo(() => stat(path))
  if ('error' in entry) {
    yield { path, error: entry.error }
  } else if (entry.value.isDirectory()) {
    const identity = `${entry.value.dev}:${entry.value.ino}`
    if (!entered.has(identity)) yield* findInside(path, entered.add(identity))
  } else if (entry.value.isFile() || isGiven) {
    // A pipe such as /dev/fd/63 may be given; one that lies in a folder would make us wait for ever.
    yield { path, byteCount: entry.value.size }
  } else {
    yield { path, error: 'neither a file nor a folder' }
  }
}

async function* findInside(folder: string, entered: Set<string>): AsyncGenerator<Found> {
  const names = await tryTo(() => readdir(folder))
  if ('error' in names) {
    yield { path: folder, error: names.error }
    return
  }
  for (const name of names.value.sort()) {
    if (NO_PAGE.test(name)) continue
    yield* findBeneath(join(folder, name), entered, false)
  }
}

const tryTo = async <Value>(
  operation: () => Promise<Value>,
): Promise<{ value: Value } | { error: string }> => {
  try {
    return { value: await operation() }
  } catch (error) {
    const message = systemMessage(error)
    if (message === null) throw error
    return { error: message }
  }
}

/** How much `readPages` would read from `paths`, for a progress bar. */
export const measure = async (paths: readonly string[]): Promise<FileSize> => {
  let fileCount = 0
  let byteCount = 0
  for await (const found of findFiles(paths)) {
    if ('error' in found) continue
    fileCount++
    byteCount += found.byteCount
  }
  return { fileCount, byteCount }
}
