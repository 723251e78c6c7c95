import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The repository's root folder. */
export const ROOT: string = join(import.meta.dirname, '../..')

/** The files that match any of the patterns, as paths from the root with `/`, in order. Nothing built or installed. */
export const filesMatching = (...patterns: readonly string[]): readonly string[] =>
  globSync(patterns, { cwd: ROOT, exclude: ['**/node_modules', '**/dist', '**/.turbo', '.git'] })
    .map(path => path.replaceAll('\\', '/'))
    .sort()

export const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

/** What of a package.json the checks look at. */
interface Manifest {
  readonly name: string
  readonly version: string
  readonly private?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
}

/** A package or an app, by its folder from the root, e.g. `packages/parser`. */
export interface Workspace {
  readonly folder: string
  readonly manifest: Manifest
}

/** The packages and apps of the house. */
export const workspaces: readonly Workspace[] = filesMatching(
  'packages/*/package.json',
  'apps/*/package.json',
).map(path => ({ folder: path.slice(0, path.lastIndexOf('/')), manifest: JSON.parse(read(path)) }))

/** Code that runs for users: neither a test nor what only tests import. */
export const isShipped = (path: string): boolean =>
  /^(packages|apps)\/[^/]+\/(src|bin)\//.test(path) && !/\.test\.ts$|\/testing\//.test(path)

/** The folder of data beside the repository, which is not everywhere. */
export const SHARED: string = join(ROOT, '../shared')

export const hasShared: boolean = existsSync(SHARED)
