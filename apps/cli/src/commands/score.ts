import { parse, QUOTE_KINDS, type QuoteKind } from '@onrecord/parser'
import { formatReport, readGold, scoreCorpus } from '@onrecord/score'
import { UsageError } from '../errors.ts'
import { withGold } from '../gold.ts'
import { write } from '../terminal.ts'

export interface ScoreOptions {
  readonly kinds?: readonly string[]
  readonly speech?: true
  readonly nested?: true
  readonly json?: true
}

/** Scores the parser against quotes that people annotated. */
export const scoreCommand = (path: string, { kinds, speech, nested, json }: ScoreOptions): Promise<void> =>
  withGold(async () => {
    const report = await scoreCorpus({
      gold: readGold(path),
      predict: (text, facts) => parse({ text, ...facts }),
      isSpeechOnly: speech === true,
      isNested: nested === true,
      ...(kinds !== undefined && { kinds: kinds.map(kindFrom) }),
    })
    await write(
      process.stdout,
      `${json ? JSON.stringify(report, null, 2) : formatReport(report).trimEnd()}\n`,
    )
  })

const kindFrom = (name: string): QuoteKind => {
  const kind = QUOTE_KINDS.find(known => known === name.trim())
  if (kind === undefined)
    throw new UsageError(`"${name}" is no kind of quote: they are ${QUOTE_KINDS.join(', ')}`)
  return kind
}
