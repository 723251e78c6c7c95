import { parseSync, Visitor } from 'oxc-parser'
import { read } from './repository.ts'

/** Something written in a file, and where: `path:line`. */
export interface Found {
  readonly text: string
  readonly at: string
}

/** A source file, and what is found in it. */
export interface Module {
  readonly path: string
  /** What it imports from, in any way: `import`, `import type`, `import()`, `export … from`. */
  readonly imports: readonly Found[]
  /** Those of the imports that are exported again. */
  readonly reexports: readonly Found[]
  readonly throws: readonly Found[]
  /**
   * The names that it reads and does not declare. Parameters and destructured variables are not known here: one that
   * is called `process` counts as read.
   */
  readonly names: readonly Found[]
  /** Properties read with a dot, as written: `Math.random`, `article.text.length`. */
  readonly properties: readonly Found[]
}

const modules = new Map<string, Module>()

/** A source file of the repository, parsed once. Throws where it is not TypeScript or JavaScript. */
export const moduleAt = (path: string): Module => {
  const module = modules.get(path) ?? parse(path)
  modules.set(path, module)
  return module
}

interface Node {
  readonly start: number
  readonly end: number
}

const parse = (path: string): Module => {
  const source = read(path)
  const { program, errors } = parseSync(path, source)
  if (errors[0] !== undefined) throw new Error(`${path}: ${errors[0].message}`)

  const found = ({ start, end }: Node, text = source.slice(start, end)): Found => ({
    text,
    // Counted when asked for: files of data are long, and hardly anything in them is ever shown.
    get at() {
      return `${path}:${source.slice(0, start).split('\n').length}`
    },
  })
  const imports: Found[] = []
  const reexports: Found[] = []
  const throws: Found[] = []
  const names: Found[] = []
  const properties: Found[] = []
  const keys = new Set<unknown>()
  const declared = new Set<string>()

  const skipKey = ({ key, computed = false }: { readonly key: unknown; readonly computed?: boolean }) => {
    if (!computed) keys.add(key)
  }
  const declare = ({ id }: { readonly id: object | null }) => {
    if (id !== null && 'name' in id) declared.add(String(id.name))
  }
  const importFrom = ({ source }: { readonly source: { readonly value: string } & Node }) => {
    imports.push(found(source, source.value))
  }
  const reexportFrom = ({ source }: { readonly source: ({ readonly value: string } & Node) | null }) => {
    if (source === null) return
    importFrom({ source })
    reexports.push(found(source, source.value))
  }

  new Visitor({
    ImportDeclaration: importFrom,
    TSImportType: importFrom,
    ExportAllDeclaration: reexportFrom,
    ExportNamedDeclaration: reexportFrom,
    ImportExpression: ({ source }) => {
      imports.push(source.type === 'Literal' ? found(source, String(source.value)) : found(source))
    },
    ThrowStatement: node => void throws.push(found(node)),
    MemberExpression: node => {
      if (node.computed) return
      keys.add(node.property)
      properties.push(found(node))
    },
    Property: skipKey,
    MethodDefinition: skipKey,
    PropertyDefinition: skipKey,
    TSPropertySignature: skipKey,
    TSMethodSignature: skipKey,
    ImportSpecifier: ({ local }) => void declared.add(local.name),
    VariableDeclarator: declare,
    FunctionDeclaration: declare,
    TSInterfaceDeclaration: declare,
    TSTypeAliasDeclaration: declare,
    Identifier: node => {
      if (!keys.has(node)) names.push(found(node, node.name))
    },
  }).visit(program)

  return {
    path,
    imports,
    reexports,
    throws,
    names: names.filter(({ text }) => !declared.has(text)),
    properties,
  }
}
