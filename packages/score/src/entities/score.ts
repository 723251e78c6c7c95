import type { Article, EntityKind, Span } from '@onrecord/parser'
import type { GoldDocument } from '../coreference/gum.ts'
import { outermost } from '../metrics/outermost.ts'
import { f1, precision, recall, type Tally } from '../metrics/tally.ts'
import type { GoldName, NamedText } from './tagged.ts'

/** The kinds that all corpora mark, by which systems are compared. */
const COMPARED: ReadonlySet<EntityKind> = new Set(['person', 'organization', 'place'])

/** How well names were found; a name is right where both ends are. */
export interface EntityReport {
  readonly textCount: number
  /** Of persons, organizations and places together, ends and kind right. */
  readonly typed: Tally
  /** Of all names, whatever their kind. */
  readonly untyped: Tally
  readonly byKind: readonly { readonly kind: EntityKind; readonly tally: Tally }[]
  /** What went wrong with names of the compared kinds. */
  readonly errors: Readonly<Record<EntityError, number>>
}

/** `extent`: gold and found overlap and end elsewhere; `kind`: the same words, of another kind. */
export type EntityError = 'missed' | 'found' | 'extent' | 'kind'

/** The documents of a treebank as texts with names, outermost ones, whose kinds are not told: they are all `other`. */
export const namedTexts = (documents: readonly GoldDocument[]): readonly NamedText[] =>
  documents.map(({ id, text, mentions }) => ({
    id,
    text,
    names: outermost(mentions.flatMap(({ isNamed, name }) => (isNamed ? [{ ...name, kind: 'other' }] : []))),
  }))

/** The names of an Article: what its topics are called, outermost spans alone, in text order. */
export function namesOf({ topics }: Pick<Article, 'topics'>): readonly GoldName[] {
  const names: GoldName[] = []
  for (const { kind, mentions } of topics) {
    if (kind === 'theme') continue
    for (const { start, end, kind: how } of mentions) {
      if (how === 'name') names.push({ start, end, kind })
      else if (how === 'demonym') names.push({ start, end, kind: 'nationality' })
    }
  }
  return outermost(names)
}

const keyOf = ({ start, end }: Span): string => `${start}-${end}`

const add = (a: Tally, b: Tally): Tally => ({ tp: a.tp + b.tp, fp: a.fp + b.fp, fn: a.fn + b.fn })

const NOTHING: Tally = { tp: 0, fp: 0, fn: 0 }

/** Compares by a key: equal keys are right. */
function compare(gold: readonly string[], found: readonly string[]): Tally {
  const known = new Set(gold)
  const tp = found.filter(key => known.has(key)).length
  return { tp, fp: found.length - tp, fn: gold.length - tp }
}

/**
 * Scores the names of texts by exact ends (CoNLL-2003), micro-averaged.
 *
 * @param findNames the names of a text, none inside another
 */
export async function scoreNames(
  texts: Iterable<NamedText> | AsyncIterable<NamedText>,
  findNames: (text: string) => readonly GoldName[],
): Promise<EntityReport> {
  let typed = NOTHING
  let untyped = NOTHING
  let textCount = 0
  const byKind = new Map<EntityKind, Tally>()
  const errors = { missed: 0, found: 0, extent: 0, kind: 0 }
  for await (const { text, names: gold } of texts) {
    textCount++
    const found = findNames(text)
    untyped = add(untyped, compare(gold.map(keyOf), found.map(keyOf)))
    for (const kind of new Set([...gold, ...found].map(name => name.kind))) {
      const isOf = (name: GoldName): boolean => name.kind === kind
      const tally = compare(gold.filter(isOf).map(keyOf), found.filter(isOf).map(keyOf))
      byKind.set(kind, add(byKind.get(kind) ?? NOTHING, tally))
      if (COMPARED.has(kind)) typed = add(typed, tally)
    }
    for (const error of errorsOf(gold, found)) errors[error]++
  }
  return {
    textCount,
    typed,
    untyped,
    byKind: [...byKind]
      .map(([kind, tally]) => ({ kind, tally }))
      .sort((a, b) => size(b.tally) - size(a.tally)),
    errors,
  }
}

const size = ({ tp, fn }: Tally): number => tp + fn

/** Each gold name of a compared kind that is not right, and each found one that meets no gold. */
function errorsOf(gold: readonly GoldName[], found: readonly GoldName[]): readonly EntityError[] {
  const errors: EntityError[] = []
  const meets = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
  for (const name of gold.filter(({ kind }) => COMPARED.has(kind))) {
    const met = found.filter(other => meets(name, other))
    const same = met.find(other => keyOf(other) === keyOf(name))
    if (same?.kind === name.kind) continue
    errors.push(same ? 'kind' : met.length > 0 ? 'extent' : 'missed')
  }
  for (const name of found)
    if (COMPARED.has(name.kind) && !gold.some(other => meets(name, other))) errors.push('found')
  return errors
}

const percent = (value: number): string => (100 * value).toFixed(1).padStart(6)

/** A report for people, of a treebank's names, whose kinds are not told. */
export const formatUntypedNames = ({ untyped }: EntityReport): string =>
  `names by exact ends, any kind   precision ${percent(precision(untyped))}   recall ${percent(recall(untyped))}   F1 ${percent(f1(untyped))}`

/** A report for people. */
export const formatNames = ({ textCount, typed, untyped, byKind, errors }: EntityReport): string => {
  const row = (name: string, tally: Tally): string =>
    `${name.padEnd(28)}${percent(precision(tally))} ${percent(recall(tally))} ${percent(f1(tally))}${String(size(tally)).padStart(8)}`
  return [
    `${textCount} text${textCount === 1 ? '' : 's'}; names by exact ends`,
    '',
    `${'percent'.padEnd(28)} prec.   rec.     F1    gold`,
    row('person, organization, place', typed),
    row('all names, any kind', untyped),
    // A kind that annotators do not mark has no figures.
    ...byKind.flatMap(({ kind, tally }) => (tally.tp + tally.fn > 0 ? [row(`  ${kind}`, tally)] : [])),
    '',
    `persons, organizations and places: ${errors.missed} missed, ${errors.found} found where none is, ` +
      `${errors.extent} with other ends, ${errors.kind} of another kind`,
  ].join('\n')
}
