import { chainsOf, parse, QUOTE_KINDS, type QuoteKind } from '@onrecord/parser'
import {
  formatCoreference,
  formatGap,
  formatNames,
  formatReport,
  formatSalience,
  formatUntypedNames,
  goldKindOf,
  namedTexts,
  namesOf,
  readDocuments,
  readGap,
  readGold,
  readNames,
  scoreCoreference,
  scoreCorpus,
  scoreGap,
  scoreNames,
  scoreSalience,
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

/** Scores the parser against what people annotated: quotes, pronouns, a treebank's chains and salience, or names. */
export const scoreCommand = (path: string, options: ScoreOptions): Promise<void> =>
  withGold(async () => {
    const { report, text } = await scoreFile(path, options)
    await write(process.stdout, `${options.json ? JSON.stringify(report, null, 2) : text.trimEnd()}\n`)
  })

async function scoreFile(path: string, { kinds, speech, nested }: ScoreOptions) {
  const held = await goldKindOf(path)
  if (held !== 'quotes' && (kinds !== undefined || speech || nested))
    throw new UsageError(`--kinds, --speech and --nested are of quotes: ${path} has none`)
  switch (held) {
    case 'quotes': {
      const report = await scoreCorpus({
        gold: readGold(path),
        predict: (text, facts) => parse({ text, ...facts }),
        isSpeechOnly: speech === true,
        isNested: nested === true,
        ...(kinds !== undefined && { kinds: kinds.map(kindFrom) }),
      })
      return { report, text: formatReport(report) }
    }
    case 'pronouns': {
      const report = await scoreGap(readGap(path), chainsOf)
      return { report, text: formatGap(report) }
    }
    case 'treebank':
      return scoreTreebank(path)
    case 'names': {
      const report = await scoreNames(readNames(path), text => namesOf(parse(text)))
      return { report, text: formatNames(report) }
    }
  }
}

/** A treebank tells chains, which entities are central, and what has a name. */
async function scoreTreebank(path: string) {
  const documents = readDocuments(path)
  const coreference = await scoreCoreference(documents, chainsOf)
  const salience = scoreSalience(documents, text => parse(text).topics)
  const names = await scoreNames(namedTexts(documents), text =>
    namesOf(parse(text)).filter(({ kind }) => kind !== 'nationality'),
  )
  const text = [formatCoreference(coreference), formatSalience(salience), formatUntypedNames(names)].join(
    '\n\n',
  )
  return { report: { coreference, salience, names }, text }
}

const kindFrom = (name: string): QuoteKind => {
  const kind = QUOTE_KINDS.find(known => known === name.trim())
  if (kind === undefined)
    throw new UsageError(`"${name}" is no kind of quote: they are ${QUOTE_KINDS.join(', ')}`)
  return kind
}
