import { parse, QUOTE_KINDS, type QuoteKind } from '@onrecord/parser'
import { CommandError, UsageError } from '../errors.ts'
import { write } from '../terminal.ts'

export interface ScoreOptions {
  readonly kinds?: readonly string[]
  readonly speech?: true
  readonly json?: true
}

/** Scores the parser against quotes that people annotated. */
export const scoreCommand = async (path: string, { kinds, speech, json }: ScoreOptions): Promise<void> => {
  const { formatReport, GoldError, readGold, scoreCorpus } = await import('@onrecord/score')
  try {
    const report = await scoreCorpus({
      gold: readGold(path),
      predict: (text, facts) => parse({ text, ...facts }),
      isSpeechOnly: speech === true,
      ...(kinds !== undefined && { kinds: kinds.map(kindFrom) }),
    })
    await write(
      process.stdout,
      `${json ? JSON.stringify(report, null, 2) : formatReport(report).trimEnd()}\n`,
    )
  } catch (error) {
    if (!(error instanceof GoldError)) throw error
    throw new CommandError(error.message, { cause: error })
  }
}

const kindFrom = (name: string): QuoteKind => {
  const kind = QUOTE_KINDS.find(known => known === name.trim())
  if (kind === undefined)
    throw new UsageError(`"${name}" is no kind of quote: they are ${QUOTE_KINDS.join(', ')}`)
  return kind
}
