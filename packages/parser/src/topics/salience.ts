import { SALIENCE_WEIGHTS } from '@onrecord/english'
import { type Block, isProse } from '../model/block.ts'
import type { FoundQuote } from '../model/quote.ts'
import type { Reading } from '../model/reading.ts'
import { isWithin, lastUpTo, type Span } from '../model/span.ts'
import { isVerb } from '../model/token.ts'
import { SALIENCE_REASONS, type SaliencePart, type SalienceReason } from '../model/topic.ts'
import type { Candidate } from './candidate.ts'

/** What the features of salience are read from. */
export interface SalienceContext {
  readonly reading: Reading
  readonly headline: Block | undefined
  readonly dek: Block | undefined
  /** The first paragraph. */
  readonly lede: Block | undefined
  /** What is said in quotes, in text order, none in another. */
  readonly quoted: readonly Span[]
  /** Of prose, in tokens. */
  readonly length: number
  readonly mostMentions: number
  readonly candidates: readonly Candidate[]
  /** Where each candidate stands among all by its first mention, and by its count, the greatest first. */
  readonly placesByStart: Int32Array
  readonly placesByCount: Int32Array
  /** How often each word is in mentions of candidates. */
  readonly countOfWord: ReadonlyMap<string, number>
}

export function salienceContext(
  reading: Reading,
  quotes: readonly Pick<FoundQuote, 'content'>[],
  candidates: readonly Candidate[],
): SalienceContext {
  const { blocks, sentences } = reading
  const blockOf = (kind: Block['kind']): Block | undefined => blocks.find(block => block.kind === kind)
  const start = (index: number): number => candidates[index]!.mentions[0]!.start
  const count = (index: number): number => candidates[index]!.mentions.length
  const byStart = [...candidates.keys()].sort((a, b) => start(a) - start(b))
  const byCount = byStart.toSorted((a, b) => count(b) - count(a))
  const countOfWord = new Map<string, number>()
  for (const candidate of candidates)
    for (const word of candidate.words)
      countOfWord.set(word, (countOfWord.get(word) ?? 0) + candidate.mentions.length)
  let length = 1
  for (const { block, firstToken, lastToken } of sentences)
    if (isProse(blocks[block]!)) length += lastToken - firstToken
  return {
    reading,
    headline: blockOf('headline'),
    dek: blockOf('dek'),
    lede: blockOf('paragraph'),
    quoted: disjoint(quotes.flatMap(({ content }) => content)),
    length,
    candidates,
    mostMentions: byCount.length > 0 ? count(byCount[0]!) : 1,
    placesByStart: placesOf(byStart),
    placesByCount: placesOf(byCount),
    countOfWord,
  }
}

/** Spans in text order, those that overlap or nest as one. */
function disjoint(spans: readonly Span[]): readonly Span[] {
  const merged: { start: number; end: number }[] = []
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end)
    else merged.push({ start, end })
  }
  return merged
}

/** For each of some indices its place in the list. */
function placesOf(order: readonly number[]): Int32Array {
  const places = new Int32Array(order.length)
  for (const [place, index] of order.entries()) places[index] = place
  return places
}

/** The features in order, and of which reason each is a part; null for what is no reason but a correction. */
export const SALIENCE_FEATURES: readonly (readonly [name: string, reason: SalienceReason | null])[] = [
  ['headline', 'headline'],
  ['dek', 'dek'],
  ['lede', 'early'],
  ['earliness', 'early'],
  ['firstSentence', 'early'],
  ['firstTwoSentences', 'early'],
  ['firstFourSentences', 'early'],
  ['logSentence', 'early'],
  ['logPlaceByStart', 'early'],
  ['once', 'frequent'],
  ['twice', 'frequent'],
  ['fourTimes', 'frequent'],
  ['logCount', 'frequent'],
  ['countOfMost', 'frequent'],
  ['density', 'frequent'],
  ['logPlaceByCount', 'frequent'],
  ['pronouns', 'frequent'],
  ['sharedWords', 'frequent'],
  ['spread', 'widespread'],
  ['logBlocks', 'widespread'],
  ['sentences', 'widespread'],
  ['fifths', 'widespread'],
  ['subjects', 'subject'],
  ['logSubjects', 'subject'],
  ['quoted', 'quoted'],
  ['person', null],
  ['organization', null],
  ['place', null],
  ['event', null],
  ['otherName', null],
  ['theme', null],
  ['oneWord', null],
  ['manyWords', null],
  ['indefinite', null],
  ['demonyms', null],
]

/**
 * Writes the features of the candidate at `index`, in the order of {@link SALIENCE_FEATURES}. A page has a hundred
 * candidates and more, most of them mentioned once, so nothing is allocated for those.
 */
export function fillSalience(f: Float64Array, context: SalienceContext, index: number): void {
  const candidate = context.candidates[index]!
  let at = fillPlace(f, 0, context, candidate, context.placesByStart[index]!)
  at = fillCount(f, at, context, candidate, context.placesByCount[index]!)
  at = fillSpread(f, at, context, candidate)
  fillKind(f, at, context, candidate)
}

function fillPlace(
  f: Float64Array,
  from: number,
  context: SalienceContext,
  candidate: Candidate,
  place: number,
): number {
  const { reading, headline, dek, lede } = context
  const { mentions } = candidate
  const { start, sentence } = mentions[0]!
  const isIn = (block: Block | undefined): number => {
    if (block === undefined || start >= block.end) return 0
    return mentions.some(mention => isWithin(mention, block)) ? 1 : 0
  }
  let at = from
  f[at++] = isIn(headline)
  f[at++] = isIn(dek)
  f[at++] = isIn(lede)
  f[at++] = 1 / (1 + (4 * start) / Math.max(1, reading.text.length))
  f[at++] = sentence === 0 ? 1 : 0
  f[at++] = sentence <= 1 ? 1 : 0
  f[at++] = sentence <= 3 ? 1 : 0
  f[at++] = Math.log(1 + sentence)
  f[at++] = Math.log(1 + place)
  return at
}

function fillCount(
  f: Float64Array,
  from: number,
  context: SalienceContext,
  candidate: Candidate,
  place: number,
): number {
  const { length, mostMentions, countOfWord } = context
  const { mentions, words } = candidate
  const count = mentions.length
  let pronounCount = 0
  for (const { kind } of mentions) if (kind === 'pronoun') pronounCount++
  let shared = 0
  for (const word of words) shared = Math.max(shared, countOfWord.get(word)!)
  let at = from
  f[at++] = count === 1 ? 1 : 0
  f[at++] = count === 2 ? 1 : 0
  f[at++] = count >= 4 ? 1 : 0
  f[at++] = Math.log(count)
  f[at++] = count / mostMentions
  f[at++] = Math.log(1 + (100 * count) / length)
  f[at++] = Math.log(1 + place)
  f[at++] = pronounCount / count
  f[at++] = Math.log(1 + shared - count)
  return at
}

/** How widely it is spread, and what sentences and quotes say of it. Its mentions are in text order. */
function fillSpread(
  f: Float64Array,
  from: number,
  context: SalienceContext,
  { mentions }: Candidate,
): number {
  const { text, sentences, tokens } = context.reading
  let [sentenceCount, blockCount, fifthCount] = [0, 0, 0]
  let [lastSentence, lastBlock, lastFifth] = [-1, -1, -1]
  let [subjectCount, quotedCount] = [0, 0]
  for (const mention of mentions) {
    const { sentence } = mention
    const { block } = sentences[sentence]!
    const fifth = Math.floor((5 * sentence) / sentences.length)
    if (sentence !== lastSentence) sentenceCount++
    if (block !== lastBlock) blockCount++
    if (fifth !== lastFifth) fifthCount++
    lastSentence = sentence
    lastBlock = block
    lastFifth = fifth
    const after = tokens[mention.lastToken]
    if (after !== undefined && isVerb(after)) subjectCount++
    if (isQuoted(context, mention)) quotedCount++
  }
  let at = from
  f[at++] = (mentions.at(-1)!.end - mentions[0]!.start) / Math.max(1, text.length)
  f[at++] = Math.log(blockCount)
  f[at++] = sentenceCount / sentences.length
  f[at++] = fifthCount / 5
  f[at++] = subjectCount / mentions.length
  f[at++] = Math.log(1 + subjectCount)
  f[at++] = quotedCount / mentions.length
  return at
}

const isQuoted = ({ quoted }: SalienceContext, mention: Span): boolean =>
  quoted.length > 0 && isWithin(mention, quoted[lastUpTo(quoted, mention.start)]!)

function fillKind(f: Float64Array, from: number, { reading }: SalienceContext, candidate: Candidate): void {
  const { kind, words, mentions } = candidate
  const isTheme = kind === 'theme'
  const before = isTheme ? reading.tokens[mentions[0]!.firstToken - 1]?.norm : undefined
  let demonymCount = 0
  for (const { sense } of mentions) if (sense === 'nationality') demonymCount++
  const isPerson = kind === 'person'
  const isOrganization = kind === 'organization'
  const isPlace = kind === 'place'
  const isEvent = kind === 'event'
  let at = from
  f[at++] = isPerson ? 1 : 0
  f[at++] = isOrganization ? 1 : 0
  f[at++] = isPlace ? 1 : 0
  f[at++] = isEvent ? 1 : 0
  f[at++] = isTheme || isPerson || isOrganization || isPlace || isEvent ? 0 : 1
  f[at++] = isTheme ? 1 : 0
  f[at++] = isTheme && words.length === 1 ? 1 : 0
  f[at++] = isTheme && words.length > 2 ? 1 : 0
  f[at++] = before === 'a' || before === 'an' ? 1 : 0
  f[at++] = demonymCount / mentions.length
}

/** For each feature the place of its reason among all; -1 for none. */
const REASON_OF = SALIENCE_FEATURES.map(([, reason]) =>
  reason === null ? -1 : SALIENCE_REASONS.indexOf(reason),
)

/** The feature that shows a reason, and how much of it does: a reason that does not hold is none, whatever its weights. */
const SHOWN_BY: Readonly<Record<SalienceReason, readonly [feature: string, moreThan: number]>> = {
  headline: ['headline', 0],
  dek: ['dek', 0],
  // In the first quarter.
  early: ['earliness', 0.5],
  frequent: ['logCount', 0],
  widespread: ['logBlocks', 0],
  subject: ['subjects', 0],
  quoted: ['quoted', 0],
}
/** In the order of {@link SALIENCE_REASONS}. */
const SHOWN = SALIENCE_REASONS.map(reason => {
  const [feature, moreThan] = SHOWN_BY[reason]
  return { feature: SALIENCE_FEATURES.findIndex(([name]) => name === feature), moreThan }
})

const features = new Float64Array(SALIENCE_FEATURES.length)

/**
 * How central each candidate is, and why (logistic regression; features after Dunietz and Gillick 2014, graded salience
 * after Lin and Zeldes 2024).
 */
export class Salience {
  readonly #sums: Float64Array
  /** Of each candidate, one number for each of the reasons. */
  readonly #parts: Float64Array

  constructor(context: SalienceContext) {
    const { length } = context.candidates
    this.#sums = new Float64Array(length).fill(SALIENCE_WEIGHTS.bias)
    this.#parts = new Float64Array(length * SALIENCE_REASONS.length)
    for (let index = 0; index < length; index++) {
      fillSalience(features, context, index)
      for (let feature = 0; feature < features.length; feature++) {
        const [weight, usual] = SALIENCE_WEIGHTS.features[feature]!
        const part = weight * (features[feature]! - usual)
        this.#sums[index]! += part
        const reason = REASON_OF[feature]!
        if (reason >= 0) this.#parts[index * SALIENCE_REASONS.length + reason]! += part
      }
      for (const [reason, { feature, moreThan }] of SHOWN.entries())
        if (features[feature]! <= moreThan) this.#parts[index * SALIENCE_REASONS.length + reason] = 0
    }
  }

  /** Of readers who sum the article up, the share that can be expected to mention a candidate: 0 to 1. */
  of(index: number): number {
    return round(1 / (1 + Math.exp(-this.#sums[index]!)))
  }

  /** What raises a candidate above one of the usual traits, the weightiest reason first; none where nothing does. */
  reasonsOf(index: number): readonly SaliencePart[] {
    const from = index * SALIENCE_REASONS.length
    let total = 0
    for (let at = 0; at < SALIENCE_REASONS.length; at++) total += Math.max(0, this.#parts[from + at]!)
    const reasons: SaliencePart[] = []
    for (let at = 0; at < SALIENCE_REASONS.length; at++) {
      const share = round(this.#parts[from + at]! / total)
      if (share > 0) reasons.push({ reason: SALIENCE_REASONS[at]!, share })
    }
    return reasons.sort((a, b) => b.share - a.share)
  }
}

const round = (value: number): number => Math.round(value * 1000) / 1000
