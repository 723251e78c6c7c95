import { isBuiltin } from 'node:module'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { type Module, moduleAt } from './lib/module.ts'
import { filesMatching, isShipped } from './lib/repository.ts'

/** Parts of the language itself that know the clock, the host's locale, or how much memory is free. */
const IMPURE = [
  'Date',
  'Intl',
  'Temporal',
  'globalThis',
  'eval',
  'Function',
  'WeakRef',
  'FinalizationRegistry',
]

/** The names that a bare JavaScript engine has. All others belong to Node, to a browser, or to nobody. */
const LANGUAGE: ReadonlySet<string> = new Set(runInNewContext('Object.getOwnPropertyNames(globalThis)'))

const BROWSER = ['window', 'document', 'navigator', 'location', 'localStorage', 'self', 'DOMParser']
const HOST: ReadonlySet<string> = new Set(
  [...Object.getOwnPropertyNames(globalThis), ...BROWSER, 'require', 'module', '__dirname', '__filename']
    .filter(name => !LANGUAGE.has(name))
    .concat(IMPURE),
)

/** The packages from elsewhere that the parser may use: pure ones. */
const FOREIGN = /^(@onrecord\/english|@noble\/hashes\/.+)$/

const shipped = (folder: string): readonly Module[] =>
  filesMatching(`${folder}/src/**/*.ts`).filter(isShipped).map(moduleAt)

describe.each(['packages/parser', 'packages/english'])('%s', folder => {
  const modules = shipped(folder)

  it('has files', () => expect(modules.length).toBeGreaterThan(0))

  it('names nothing of Node, of a browser, of the clock or of the locale', () => {
    expect(modules.flatMap(module => module.names.filter(({ text }) => HOST.has(text)))).toEqual([])
  })

  it('reads no random number and asks for no locale', () => {
    const impure = /^Math\s*\.\s*random$|\.\s*(toLocale\w+|localeCompare)$/
    expect(modules.flatMap(module => module.properties.filter(({ text }) => impure.test(text)))).toEqual([])
  })

  it('imports nothing of Node, and of other packages only pure ones', () => {
    const wrong = modules.flatMap(module =>
      module.imports.filter(({ text }) => isBuiltin(text) || !(text.startsWith('.') || FOREIGN.test(text))),
    )
    expect(wrong).toEqual([])
  })
})

describe('throwing', () => {
  it('the parser throws nowhere', () => {
    const wrong = shipped('packages/parser').flatMap(module => module.throws)
    expect(wrong).toEqual([])
  })
})
