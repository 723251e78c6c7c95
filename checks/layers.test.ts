import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Found, type Module, moduleAt } from './lib/module.ts'
import { filesMatching, isShipped, workspaces } from './lib/repository.ts'

const LIBRARIES = ['archive', 'intake', 'parser', 'score'].map(name => `@onrecord/${name}`)

/** What of ours each workspace may import. Only packages/training writes @onrecord/english, and nothing imports training. */
const WORKSPACES: Readonly<Record<string, readonly string[]>> = {
  'packages/english': [],
  'packages/parser': ['@onrecord/english'],
  'packages/archive': ['@onrecord/parser'],
  'packages/score': ['@onrecord/parser'],
  'packages/training': ['@onrecord/parser', '@onrecord/english', '@onrecord/score'],
  'packages/intake': ['@onrecord/parser'],
  'apps/gateway': LIBRARIES,
  'apps/cli': [...LIBRARIES, '@onrecord/gateway'],
}

/** Where relative imports may lead outside a workspace: to what stands at the root for all … */
const AT_THE_ROOT = /^(vitest\.base\.ts|scripts\/bootstrap\.mjs)$/
/** … and from training, which ships nothing, to the parser's own stages and features: it must learn from the very same. */
const BEHIND_THE_DOOR = /^packages\/parser\/src\/(model|blocks|tokens|mentions|quotes|speakers|topics)\//

/** They never import each other: they meet as values in parse.ts. */
const STAGES = ['inspect', 'blocks', 'tokens', 'mentions', 'quotes', 'speakers', 'topics']
const GROUND = ['model']

/** What each file or folder of packages/parser/src may import of the others, and of @onrecord/english. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  model: [],
  verify: GROUND,
  ...Object.fromEntries(STAGES.map(stage => [stage, [...GROUND, '@onrecord/english']])),
  // It ties together what the stages found, and is a part of parse.ts.
  assemble: [...GROUND, ...STAGES],
  parse: [...GROUND, ...STAGES, 'assemble', 'verify', '@onrecord/english'],
  index: [...GROUND, ...STAGES, 'verify', 'parse'],
}

const modulesOf = (folder: string): readonly Module[] =>
  filesMatching(`${folder}/**/*.{ts,tsx,mts,mjs,js}`).map(moduleAt)

const isRelative = ({ text }: Found) => text.startsWith('.')
const isOurs = ({ text }: Found) => text.startsWith('@onrecord/')
/** The path from the root that a relative import leads to. */
const targetOf = (path: string, { text }: Found) => posix.join(posix.dirname(path), text)

describe('between workspaces', () => {
  for (const { folder, manifest } of workspaces) {
    it(`${folder} imports only what it may, by its name alone`, () => {
      const allowed = WORKSPACES[folder]
      expect(
        allowed,
        `${folder} has no row in checks/layers.test.ts: which way do its imports go?`,
      ).toBeDefined()
      const wrong = modulesOf(folder)
        .flatMap(module => module.imports)
        .filter(found => isOurs(found) && ![manifest.name, ...(allowed ?? [])].includes(found.text))
      expect(wrong).toEqual([])
    })

    it(`${folder} reaches no other folder by a relative path`, () => {
      const mayReach = (target: string) =>
        target.startsWith(`${folder}/`) ||
        AT_THE_ROOT.test(target) ||
        (folder === 'packages/training' && BEHIND_THE_DOOR.test(target))
      const wrong = modulesOf(folder).flatMap(({ path, imports }) =>
        imports.filter(found => isRelative(found) && !mayReach(targetOf(path, found))),
      )
      expect(wrong).toEqual([])
    })
  }
})

describe('within the parser', () => {
  const SRC = 'packages/parser/src/'
  const roomOf = (path: string) => path.slice(SRC.length).replace(/(\/.*|\.ts)$/, '')
  const modules = modulesOf('packages/parser').filter(({ path }) => isShipped(path))

  it.each([...new Set(modules.map(({ path }) => roomOf(path)))])('%s imports only what it may', room => {
    const allowed = ROOMS[room]
    expect(allowed, `src/${room} has no row in checks/layers.test.ts: is it a stage?`).toBeDefined()
    const wrong = modules
      .filter(({ path }) => roomOf(path) === room)
      .flatMap(({ path, imports }) =>
        imports.filter(found => {
          const wanted = isRelative(found) ? roomOf(targetOf(path, found)) : found.text
          return (isRelative(found) || isOurs(found)) && ![room, ...(allowed ?? [])].includes(wanted)
        }),
      )
    expect(wrong).toEqual([])
  })
})

/** A package's door, and vitest.config.ts, which is vitest.base.ts under the name that Vitest looks for. */
const MAY_REEXPORT = /^\w+\/\w+\/(src\/index|vitest\.config)\.ts$/

describe('no barrels', () => {
  it('re-exports stand in the index.ts of a package alone', () => {
    const wrong = workspaces
      .flatMap(({ folder }) => modulesOf(folder).filter(({ path }) => !MAY_REEXPORT.test(path)))
      .flatMap(module => module.reexports)
    expect(wrong).toEqual([])
  })
})
