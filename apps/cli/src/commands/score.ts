import { QUOTE_KINDS, type QuoteKind } from '@onrecord/parser'
import { scoreFile } from '@onrecord/score'
import { UsageError } from '../errors.ts'
import { withGold } from '../gold.ts'
import { write } from '../terminal.ts'

export interface ScoreOptions {
  readonly kinds?: readonly string[]
  readonly speech?: true
  readonly nested?: true
  readonly json?: true
}

/** Scores the parser against what people annotated, of whatever kind. */
export const scoreCommand = (path: string, { kinds, speech, nested, json }: ScoreOptions): Promise<void> =>
  withGold(async () => {
    const { held, report, text } = await scoreFile(path, {
      isSpeechOnly: speech === true,
      isNested: nested === true,
      ...(kinds !== undefined && { kinds: kinds.map(kindFrom) }),
    })
    if (held !== 'quotes' && (kinds !== undefined || speech || nested))
      throw new UsageError(`--kinds, --speech and --nested are of quotes: ${path} has none`)
    await write(process.stdout, `${json ? JSON.stringify(report, null, 2) : text.trimEnd()}\n`)
  })

const kindFrom = (name: string): QuoteKind => {
  const kind = QUOTE_KINDS.find(known => known === name.trim())
  if (kind === undefined)
    throw new UsageError(`"${name}" is no kind of quote: they are ${QUOTE_KINDS.join(', ')}`)
  return kind
}
