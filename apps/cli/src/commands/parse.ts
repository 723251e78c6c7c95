import { originLabel, type ReadOptions, readPages } from '@onrecord/intake'
import { parse } from '@onrecord/parser'
import { EXIT } from '../errors.ts'
import { reportFailures } from '../failures.ts'
import { renderArticle } from '../render/article.ts'
import { printable, style, widthOf, write } from '../terminal.ts'

export interface ParseOptions {
  readonly json?: true
  readonly format?: ReadOptions['format']
}

/** Prints what the parser makes of each page: for people, or as JSON, one Article after the other. */
export const parseCommand = async (
  paths: readonly string[],
  { json, format }: ParseOptions,
): Promise<void> => {
  const { stdout } = process
  let pageCount = 0
  for await (const result of readPages(paths, { format })) {
    if ('error' in result) {
      reportFailures([{ origin: result.origin, message: result.error }])
      process.exitCode = EXIT.someFailed
      continue
    }
    const article = parse(result.page)
    if (json) {
      await write(stdout, `${JSON.stringify(article, null, 2)}\n`)
    } else {
      const before = pageCount > 0 ? `\n${divider(originLabel(result.origin), stdout)}\n\n` : ''
      await write(stdout, before + renderArticle(article, stdout))
    }
    pageCount++
  }
}

const divider = (label: string, stream: NodeJS.WriteStream): string =>
  style(stream, 'dim', `── ${printable(label)} `.padEnd(widthOf(stream), '─'))
