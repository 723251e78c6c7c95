import type { CorpusQuote } from '../corpus/format.ts'
import type { Estimate } from '../metrics/bootstrap.ts'
import { type AccuracyName, FIGURES, type FigureName } from '../metrics/counts.ts'
import type { SpeakerCounts } from '../metrics/speakers.ts'
import type { Miss, MissKind } from './misses.ts'
import { PICTURE_LEGEND } from './picture.ts'
import type { PhenomenonScores, Report, Scores } from './report.ts'

const LABELS: Readonly<Record<FigureName | AccuracyName, string>> = {
  exactCue: 'exact cue',
  exactSource: 'exact source',
  exactContent: 'exact content',
  exactContentFree: 'exact content, any cue',
  exactAll: 'exact, all three',
  exactSpeaker: 'exact content, speaker',
  overlapCue: 'overlap of cues',
  overlapSource: 'overlap of sources',
  overlapContent: 'overlap of contents',
  match30: 'match at 0.3',
  match80: 'match at 0.8',
  source30: '  with the same source',
  equalSource30: '  with an equal source',
  verb30: '  with the same verb',
  source80: '  with the same source',
  verb80: '  with the same verb',
}

const MISS_TITLES: Readonly<Record<MissKind, string>> = {
  missed: 'Missed',
  spurious: 'Not in gold',
  boundary: 'Wrong boundaries',
  source: 'Wrong source',
  speaker: 'Wrong speaker',
}

/** The accuracies that are printed under a figure. */
const ACCURACIES_OF: Partial<Record<FigureName, readonly AccuracyName[]>> = {
  match30: ['source30', 'equalSource30', 'verb30'],
  match80: ['source80', 'verb80'],
}

const count = (value: number): string => value.toLocaleString('en')
const plural = (value: number, noun: string): string => `${count(value)} ${noun}${value === 1 ? '' : 's'}`
const percent = (value: number): string => (100 * value).toFixed(1)
/** `82.3   80.1–84.4`, as wide for every value, so that a column of them lines up. */
const withInterval = ({ value, low, high }: Estimate): string =>
  `${percent(value)}${`${percent(low)}–${percent(high)}`.padStart('  100.0–100.0'.length)}`

/** Rows of cells as lines: the first column to the left, the others to the right. */
const table = (rows: readonly (readonly string[])[]): string => {
  const columnCount = Math.max(...rows.map(row => row.length))
  const widths = Array.from({ length: columnCount }, (_, i) =>
    Math.max(...rows.map(row => row[i]?.length ?? 0)),
  )
  return rows
    .map(row =>
      row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  '),
    )
    .map(line => line.trimEnd())
    .join('\n')
}

const figureTable = ({ figures, accuracies }: Scores, names: readonly FigureName[]): string =>
  table([
    ['percent, 95 % interval', 'precision', 'recall', 'F1'],
    ...names.flatMap(name => {
      const { precision, recall, f1 } = figures[name]
      return [
        [LABELS[name], withInterval(precision), withInterval(recall), withInterval(f1)],
        ...(ACCURACIES_OF[name] ?? []).map(accuracy => [
          LABELS[accuracy],
          withInterval(accuracies[accuracy]),
        ]),
      ]
    }),
  ])

const groupTable = (title: string, groups: readonly (readonly [name: string, scores: Scores])[]): string =>
  table([
    [title, 'gold', 'predicted', 'all three', 'content', 'overlap', 'at 0.3', 'source', 'at 0.8'],
    ...groups.map(([name, { goldCount, predictedCount, figures, accuracies }]) => [
      name,
      count(goldCount),
      count(predictedCount),
      percent(figures.exactAll.f1.value),
      percent(figures.exactContent.f1.value),
      percent(figures.overlapContent.f1.value),
      percent(figures.match30.f1.value),
      percent(accuracies.source30.value),
      percent(figures.match80.f1.value),
    ]),
  ])

/** Scores by phenomenon, for people: a quote is right if its words and the name of its speaker are. */
export const formatPhenomena = (groups: readonly PhenomenonScores[]): string =>
  table([
    ['percent', 'gold', 'predicted', 'precision', 'recall', 'F1', 'content', 'source', 'cue'],
    ...groups.map(({ phenomenon, goldCount, predictedCount, figures, accuracies }) => [
      phenomenon,
      count(goldCount),
      count(predictedCount),
      percent(figures.exactSpeaker.precision.value),
      percent(figures.exactSpeaker.recall.value),
      percent(figures.exactSpeaker.f1.value),
      percent(figures.exactContentFree.f1.value),
      percent(accuracies.equalSource30.value),
      percent(figures.overlapCue.f1.value),
    ]),
  ])

/** The name of a speaker, or that there is none. */
const nameOf = (quote: CorpusQuote | null): string => quote?.speaker_entity ?? 'nobody'

const formatMiss = ({ kind, article, characterCount, gold, predicted, picture }: Miss): string => {
  const types = [gold?.type, predicted?.type].filter(type => type !== undefined)
  const type = [...new Set(types)].join(' taken for ')
  const names = kind === 'speaker' ? `, ${nameOf(gold)} taken for ${nameOf(predicted)}` : ''
  return `${MISS_TITLES[kind]}: ${plural(characterCount, 'character')}, ${type}${names}, in ${article}\n${picture}`
}

const shareOf = (part: number, whole: number): string => (whole === 0 ? '–' : percent(part / whole))

/** Who speaks, over the gold quotes that name somebody. */
function formatSpeakers({
  named,
  covered,
  answered,
  right,
  people,
  fullName,
  surname,
}: SpeakerCounts): string {
  const lines = [
    `speakers of the ${plural(named, 'quote')} that name one: ${count(covered)} covered by a predicted one,` +
      ` ${shareOf(answered, covered)} % of these answered, ${shareOf(right, answered)} % of the answers right`,
  ]
  if (people > 0) {
    lines.push(
      `people of ${plural(people, 'quote')}, missed ones counted wrong: ${shareOf(fullName, people)} % by full name,` +
        ` ${shareOf(surname, people)} % by surname`,
    )
  }
  return lines.join('\n')
}

/** A report for people: the figures, F1 by kind and by publisher, and the worst misses as pictures. */
export const formatReport = (report: Report): string => {
  const { all, kinds, isSpeechOnly, hasSpeakers, resampleCount, seed } = report
  const { speakers, byKind, byPublisher, byPhenomenon, calibrationError, misses } = report
  const sections = [
    [
      `${plural(all.articleCount, 'article')}, ${plural(all.goldCount, 'gold quote')}, ${count(all.predictedCount)} predicted`,
      `(${kinds.join(', ')}${isSpeechOnly ? '; with a cue of speech' : ''};`,
      `intervals from ${plural(resampleCount, 'resample')} of the articles, seed ${seed})`,
    ].join(' '),
    figureTable(
      all,
      FIGURES.filter(name => hasSpeakers || name !== 'exactSpeaker'),
    ),
    ...(calibrationError === null
      ? []
      : [`expected calibration error of the confidences: ${percent(calibrationError)} points`]),
    ...(hasSpeakers ? [formatSpeakers(speakers)] : []),
    groupTable(
      'F1 by kind',
      byKind.map(scores => [scores.kind, scores]),
    ),
  ]
  if (byPublisher.length > 1) {
    sections.push(
      groupTable(
        'F1 by publisher',
        byPublisher.map(scores => [scores.publisher ?? '(none named)', scores]),
      ),
    )
  }
  if (byPhenomenon.length > 0) sections.push(formatPhenomena(byPhenomenon))
  if (misses.length > 0) sections.push(`The worst misses (${PICTURE_LEGEND})`, ...misses.map(formatMiss))
  return sections.join('\n\n')
}
