import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { originLabel, type ReadOptions, readPages } from '../src/index.ts'

/** A real folder with these files, gone when the test is done. */
export const makeFolder = (files: Readonly<Record<string, string | Uint8Array>> = {}): string => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-intake-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

/** What reading gives, as lines `place: words` or `place! error`, with places relative to the folder. */
export const readAll = async (
  folder: string,
  paths: readonly string[] = [''],
  options?: ReadOptions,
): Promise<string[]> => {
  const lines: string[] = []
  for await (const result of readPages(
    paths.map(path => (path === '-' ? path : join(folder, path))),
    options,
  )) {
    const place = originLabel(result.origin).replace(`${folder}/`, '')
    lines.push('page' in result ? `${place}: ${result.page.text}` : `${place}! ${result.error}`)
  }
  return lines
}
