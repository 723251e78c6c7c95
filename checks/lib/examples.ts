import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, read } from './repository.ts'

/** A program in a Markdown file, and what stands there as its output. */
export interface Example {
  readonly code: string
  readonly output: string
}

/**
 * The programs of a Markdown file: each ```ts block. If the next block is ```text, that is what the program prints; if
 * not, it prints nothing. A file that is not there has none.
 */
export const examplesIn = (path: string): readonly Example[] => {
  if (!existsSync(join(ROOT, path))) return []
  const blocks = [...read(path).matchAll(/^```(\w*)\n(.*?)^```$/gms)]
  return blocks.flatMap(([, language, code = ''], index) => {
    const next = blocks[index + 1]
    return language === 'ts' ? [{ code, output: next?.[1] === 'text' ? (next[2] ?? '') : '' }] : []
  })
}
