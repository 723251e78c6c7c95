import { chainsOf, knownWikidata, linksOf, parse, QUOTE_KINDS, type QuoteKind } from '@onrecord/parser'
import {
  formatCoreference,
  formatGap,
  formatLinking,
  formatReport,
  isLinkingGold,
  readDocuments,
  readGap,
  readGold,
  readLinking,
  scoreCoreference,
  scoreCorpus,
  scoreGap,
  scoreLinking,
} from '@onrecord/score'
import { UsageError } from '../errors.ts'
import { withGold } from '../gold.ts'
import { write } from '../terminal.ts'

export interface ScoreOptions {
  readonly kinds?: readonly string[]
  readonly speech?: true
  readonly nested?: true
  readonly json?: true
}

/**
 * Scores the parser against what people annotated: quotes, or by the file's ending coreference (`.conllu`) or what
 * pronouns stand for (`.tsv`). Links of names are told from quotes by the first line.
 */
export const scoreCommand = (path: string, options: ScoreOptions): Promise<void> =>
  withGold(async () => {
    const { report, text } = await scoreFile(path, options)
    await write(process.stdout, `${options.json ? JSON.stringify(report, null, 2) : text.trimEnd()}\n`)
  })

async function scoreFile(path: string, { kinds, speech, nested }: ScoreOptions) {
  const ending = /\.(conllu|tsv)(?:\.gz)?$/i.exec(path)?.[1]?.toLowerCase()
  const isLinking = ending === undefined && (await isLinkingGold(path))
  if (ending === undefined && !isLinking) {
    const report = await scoreCorpus({
      gold: readGold(path),
      predict: (text, facts) => parse({ text, ...facts }),
      isSpeechOnly: speech === true,
      isNested: nested === true,
      ...(kinds !== undefined && { kinds: kinds.map(kindFrom) }),
    })
    return { report, text: formatReport(report) }
  }
  if (kinds !== undefined || speech || nested)
    throw new UsageError(`--kinds, --speech and --nested are of quotes: ${path} has none`)
  if (isLinking) {
    const report = await scoreLinking(readLinking(path), linksOf, knownWikidata())
    return { report, text: formatLinking(report) }
  }
  if (ending === 'tsv') {
    const report = await scoreGap(readGap(path), chainsOf)
    return { report, text: formatGap(report) }
  }
  const report = await scoreCoreference(readDocuments(path), chainsOf)
  return { report, text: formatCoreference(report) }
}

const kindFrom = (name: string): QuoteKind => {
  const kind = QUOTE_KINDS.find(known => known === name.trim())
  if (kind === undefined)
    throw new UsageError(`"${name}" is no kind of quote: they are ${QUOTE_KINDS.join(', ')}`)
  return kind
}
