import type { Article, Span } from '@onrecord/parser'
import { outermost } from '../metrics/outermost.ts'
import { f1, precision, recall, type Tally } from '../metrics/tally.ts'
import type { LinkingArticle } from './read.ts'

/** A name in a text and the Wikidata item that it is taken for. */
export interface Link extends Span {
  readonly wikidata: string
}

/** The names in an Article that are tied to Wikidata, in text order: of one that holds another, the whole. */
export function linksOf({ topics }: Pick<Article, 'topics'>): readonly Link[] {
  const links: Link[] = []
  for (const { wikidata, mentions } of topics) {
    if (wikidata === null) continue
    for (const { kind, start, end } of mentions)
      if (kind === 'name' || kind === 'demonym') links.push({ start, end, wikidata })
  }
  return outermost(links)
}

/** How well names were tied to Wikidata; values from 0 to 1. */
export interface LinkingReport {
  readonly articleCount: number
  readonly tally: Tally
  readonly precision: number
  readonly recall: number
  readonly f1: number
  /** The F1 that would be if every gold name whose item is known were right, and nothing else were predicted. */
  readonly ceiling: number
  /** Gold names whose item is not in the tables. */
  readonly noCandidateCount: number
  /** Gold names with another item. */
  readonly wrongIdCount: number
  /** Gold names in the tables with a prediction that overlaps them but has other bounds. */
  readonly spanDiffersCount: number
  /** Predictions where no gold name is. */
  readonly falseLinkCount: number
}

type Label = LinkingArticle['labels'][number]

/** Scores links of names by ELEVANT's definitions (Bast, Hertel and Prange 2022), over the articles together. */
export async function scoreLinking(
  gold: AsyncIterable<LinkingArticle> | Iterable<LinkingArticle>,
  findLinks: (text: string) => readonly Link[],
  known: ReadonlySet<string>,
): Promise<LinkingReport> {
  const counts = { articles: 0, tp: 0, fp: 0, fn: 0, known: 0, noCandidate: 0, wrong: 0, span: 0, false: 0 }
  for await (const article of gold) {
    counts.articles++
    const [from, to] = article.evaluation_span
    const labels = article.labels.filter(({ span: [start, end] }) => start >= from && end <= to)
    const links = findLinks(article.text).filter(({ start, end }) => start >= from && end <= to)
    const wanted = labels.filter(label => isWanted(label, article.text))
    for (const label of wanted) {
      const isKnown = known.has(label.entity_id)
      if (isKnown) counts.known++
      else counts.noCandidate++
      const link = links.find(link => isSame(link, label))
      if (link?.wikidata === label.entity_id) counts.tp++
      else counts.fn++
      if (link !== undefined && link.wikidata !== label.entity_id) counts.wrong++
      if (link === undefined && isKnown && links.some(link => overlaps(link, label))) counts.span++
    }
    for (const link of links) {
      const same = labels.filter(label => isSame(link, label))
      if (same.some(label => label.entity_id === link.wikidata)) continue
      const touched = labels.filter(label => overlaps(link, label))
      if (touched.some(label => isIgnored(label)) || same.some(label => !wanted.includes(label))) continue
      counts.fp++
      if (!touched.some(label => wanted.includes(label))) counts.false++
    }
  }
  const tally = { tp: counts.tp, fp: counts.fp, fn: counts.fn }
  return {
    articleCount: counts.articles,
    tally,
    precision: precision(tally),
    recall: recall(tally),
    f1: f1(tally),
    ceiling: f1({ tp: counts.known, fp: 0, fn: counts.noCandidate }),
    noCandidateCount: counts.noCandidate,
    wrongIdCount: counts.wrong,
    spanDiffersCount: counts.span,
    falseLinkCount: counts.false,
  }
}

/** A label of something that is in no Wikidata, or is no thing (dates, quantities), or that may be left out. */
const isIgnored = ({ entity_id: id, optional }: Label): boolean => !/^Q\d+$/.test(id) || optional === true

/** A name that must be found: written with a capital, no pronoun or noun phrase, and not inside another label. */
const isWanted = (label: Label, text: string): boolean =>
  !isIgnored(label) &&
  label.coref !== true &&
  label.parent == null &&
  /\p{Lu}/u.test(text.slice(...label.span))

const isSame = ({ start, end }: Span, { span }: Label): boolean => start === span[0] && end === span[1]
const overlaps = ({ start, end }: Span, { span }: Label): boolean => start < span[1] && end > span[0]

const percent = (value: number): string => `${(100 * value).toFixed(1)}%`

/** The report as lines for people. */
export const formatLinking = (report: LinkingReport): string =>
  `Links of names to Wikidata, ${report.articleCount} articles
  precision ${percent(report.precision)}   recall ${percent(report.recall)}   F1 ${percent(report.f1)}   ceiling of F1 ${percent(report.ceiling)}
  right ${report.tally.tp}   no candidate ${report.noCandidateCount}   wrong id ${report.wrongIdCount}   span differs ${report.spanDiffersCount}   false link ${report.falseLinkCount}
`
