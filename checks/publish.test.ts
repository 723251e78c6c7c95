import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { format } from 'node:util'
import { runInNewContext } from 'node:vm'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { rolldown } from 'rolldown'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { examplesIn } from './lib/examples.ts'
import { ROOT, workspaces } from './lib/repository.ts'

/** The packages that go to a registry. */
const LIBRARIES = workspaces.filter(({ manifest }) => !manifest.private).map(({ folder }) => folder)

const temporary = mkdtempSync(join(tmpdir(), 'onrecord-publish-'))
afterAll(() => rmSync(temporary, { recursive: true, force: true }))

const execute = (cwd: string, command: string, ...args: readonly string[]): string =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: 'pipe' })

/** Packs folders as `npm publish` would, and gives the tarballs' paths in the same order. */
const pack = (folders: readonly string[]): readonly string[] => {
  const paths = folders.map(folder => `./${folder}`)
  const printed = execute(ROOT, 'npm', 'pack', ...paths, '--ignore-scripts', '--pack-destination', temporary)
  return printed
    .trim()
    .split('\n')
    .map(name => join(temporary, name))
}

/** The parser, and all that it needs to run. */
const PARSER = ['packages/parser', 'packages/english', 'node_modules/@noble/hashes']

const folders = [...new Set([...LIBRARIES, ...PARSER])]
const tarballs = new Map<string, string>()
beforeAll(() => {
  for (const folder of LIBRARIES) {
    expect(existsSync(join(ROOT, folder, 'dist')), `${folder} is built: npm run build`).toBe(true)
  }
  for (const [index, tarball] of pack(folders).entries()) tarballs.set(folders[index] ?? '', tarball)
})
const tarballOf = (folder: string): string => tarballs.get(folder) ?? ''

describe.each(LIBRARIES)('the tarball of %s', folder => {
  it('pleases publint', async () => {
    const { buffer } = Uint8Array.from(readFileSync(tarballOf(folder)))
    const { messages, pkg } = await publint({ pkgDir: 'package', pack: { tarball: buffer } })
    expect(messages.map(message => formatMessage(message, pkg, { color: false }))).toEqual([])
  })

  it('gives types to every importer of ES modules', async () => {
    const result = await checkPackage(createPackageFromTarballData(readFileSync(tarballOf(folder))))
    const problems = result.types ? result.problems : undefined
    // A package of ES modules is not for `require` and not for resolution older than `exports`.
    const foreseen = ['node10', 'node16-cjs']
    expect(
      problems?.filter(found => !('resolutionKind' in found && foreseen.includes(found.resolutionKind))),
    ).toEqual([])
  })

  it('holds what was built, and no test', () => {
    const files = createPackageFromTarballData(readFileSync(tarballOf(folder))).listFiles()
    expect(
      files.filter(file => !/\/(dist\/.+\.(js|d\.ts)|package\.json|README\.md|LICENSE)$/.test(file)),
    ).toEqual([])
    expect(files.filter(file => /\.test\.|\/testing\//.test(file))).toEqual([])
  })
})

describe('the parser, installed from tarballs without network', () => {
  const consumer = join(temporary, 'consumer')
  const examples = examplesIn('packages/parser/README.md')

  beforeAll(() => {
    mkdirSync(consumer)
    writeFileSync(join(consumer, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
    const emptyCache = join(temporary, 'cache')
    execute(
      consumer,
      'npm',
      'install',
      '--offline',
      '--cache',
      emptyCache,
      '--ignore-scripts',
      ...PARSER.map(tarballOf),
    )
    examples.forEach(({ code }, index) => {
      writeFileSync(join(consumer, `example${index}.ts`), code)
    })
  })

  it('has examples to run', () => expect(examples.length).toBeGreaterThan(0))

  describe.each(examples.map(({ output }, index) => ({ output, file: `example${index}.ts` })))(
    '$file',
    example => {
      it('runs in Node', () => {
        expect(execute(consumer, process.execPath, example.file)).toBe(example.output)
      })

      it('type-checks for a strict consumer', () => {
        const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2024']
        expect(execute(consumer, join(ROOT, 'node_modules/.bin/tsc'), ...options, example.file)).toBe('')
      })

      it('runs, bundled, where there is no Node and no browser', async () => {
        const warnings: string[] = []
        const bundle = await rolldown({
          input: join(consumer, example.file),
          platform: 'neutral',
          onLog: (_level, log) => void warnings.push(log.message),
        })
        const { output } = await bundle.generate({ format: 'iife' })
        expect(warnings).toEqual([])
        expect(output).toHaveLength(1)

        let printed = ''
        const log = (...values: readonly unknown[]) => {
          printed += `${format(...values)}\n`
        }
        // TextEncoder is no part of the language, but browsers, workers and Node all have it.
        runInNewContext(output[0].code, { console: { log }, TextEncoder })
        expect(printed).toBe(example.output)
      })
    },
  )
})
