import { chainsOf, knownWikidata, parse, type QuoteKind } from '@onrecord/parser'
import { readGap } from './coreference/gap.ts'
import { readDocuments } from './coreference/gum.ts'
import { formatCoreference, formatGap, scoreCoreference, scoreGap } from './coreference/score.ts'
import { type GoldKind, goldKindOf } from './corpus/kind.ts'
import { readGold } from './corpus/read.ts'
import { formatNames, formatUntypedNames, namedTexts, namesOf, scoreNames } from './entities/score.ts'
import { readNames } from './entities/tagged.ts'
import { readLinking } from './linking/read.ts'
import { formatLinking, linksOf, scoreLinking } from './linking/score.ts'
import { formatReport } from './report/format.ts'
import { formatSalience, scoreSalience } from './salience/score.ts'
import { scoreCorpus } from './score.ts'

/** What of a file's quotes to score. */
export interface QuoteOptions {
  readonly kinds?: readonly QuoteKind[]
  readonly isSpeechOnly?: boolean
  readonly isNested?: boolean
  readonly missCount?: number
}

/** What was measured, and a report of it for people. */
export interface FileScore {
  readonly held: GoldKind
  readonly report: object
  readonly text: string
}

/**
 * Scores the parser on a gold file of whatever kind.
 *
 * @throws {GoldError} if the file cannot be read or breaks its format
 */
export async function scoreFile(path: string, options: QuoteOptions = {}): Promise<FileScore> {
  const held = await goldKindOf(path)
  switch (held) {
    case 'quotes': {
      const predict = (text: string, facts: object) => parse({ text, ...facts })
      const report = await scoreCorpus({ gold: readGold(path), predict, ...options })
      return { held, report, text: formatReport(report) }
    }
    case 'pronouns': {
      const report = await scoreGap(readGap(path), chainsOf)
      return { held, report, text: formatGap(report) }
    }
    case 'treebank':
      return { held, ...(await scoreTreebank(path)) }
    case 'names': {
      const report = await scoreNames(readNames(path), text => namesOf(parse(text)))
      return { held, report, text: formatNames(report) }
    }
    case 'links': {
      const report = await scoreLinking(readLinking(path), text => linksOf(parse(text)), knownWikidata())
      return { held, report, text: formatLinking(report) }
    }
  }
}

/** A treebank tells chains, which entities are central, and what has a name. */
async function scoreTreebank(path: string): Promise<Omit<FileScore, 'held'>> {
  const documents = readDocuments(path)
  const coreference = await scoreCoreference(documents, chainsOf)
  const articles = new Map(documents.map(({ text }) => [text, parse(text)]))
  const salience = scoreSalience(documents, text => articles.get(text)!.topics)
  // A demonym is an adjective there, and no name.
  const names = await scoreNames(namedTexts(documents), text =>
    namesOf(articles.get(text)!).filter(({ kind }) => kind !== 'nationality'),
  )
  return {
    report: { coreference, salience, names },
    text: [formatCoreference(coreference), formatSalience(salience), formatUntypedNames(names)].join('\n\n'),
  }
}
