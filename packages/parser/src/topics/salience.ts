import { SALIENCE_WEIGHTS } from '@onrecord/english'
import { type Block, isProse } from '../model/block.ts'
import type { EntityMention } from '../model/entity.ts'
import type { FoundQuote } from '../model/quote.ts'
import type { Reading } from '../model/reading.ts'
import { isWithin, lastUpTo, type Span } from '../model/span.ts'
import { isVerb } from '../model/token.ts'
import type { SalienceReason, Topic } from '../model/topic.ts'
import type { Candidate } from './candidate.ts'

/** What the features of salience are read from. */
export interface SalienceContext {
  readonly reading: Reading
  readonly headline: Block | undefined
  readonly dek: Block | undefined
  /** The first paragraph. */
  readonly lede: Block | undefined
  /** What is said in quotes, in text order. */
  readonly quoted: readonly Span[]
  /** Of prose, in tokens. */
  readonly length: number
  readonly mostMentions: number
  /** Where each candidate stands among all by its first mention, and by its count, the greatest first. */
  readonly placeByStart: ReadonlyMap<Candidate, number>
  readonly placeByCount: ReadonlyMap<Candidate, number>
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
  const byStart = candidates.toSorted((a, b) => a.mentions[0]!.start - b.mentions[0]!.start)
  const byCount = byStart.toSorted((a, b) => b.mentions.length - a.mentions.length)
  const countOfWord = new Map<string, number>()
  for (const candidate of candidates)
    for (const word of wordsOf(candidate))
      countOfWord.set(word, (countOfWord.get(word) ?? 0) + candidate.mentions.length)
  let length = 1
  for (const { block, firstToken, lastToken } of sentences)
    if (isProse(blocks[block]!)) length += lastToken - firstToken
  return {
    reading,
    headline: blockOf('headline'),
    dek: blockOf('dek'),
    lede: blockOf('paragraph'),
    quoted: quotes.flatMap(({ content }) => content).sort((a, b) => a.start - b.start),
    length,
    mostMentions: byCount[0]?.mentions.length ?? 1,
    placeByStart: new Map(byStart.map((candidate, place) => [candidate, place])),
    placeByCount: new Map(byCount.map((candidate, place) => [candidate, place])),
    countOfWord,
  }
}

const wordsOf = ({ key }: Candidate): ReadonlySet<string> => new Set(key.toLowerCase().split(' '))

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

/** The features of a candidate, in the order of {@link SALIENCE_FEATURES}. */
export function salienceFeatures(context: SalienceContext, candidate: Candidate): Float64Array {
  const { mentions } = candidate
  return Float64Array.of(
    ...placeFeatures(context, candidate),
    ...countFeatures(context, candidate),
    ...spreadFeatures(context, mentions),
    ...useFeatures(context, mentions),
    ...kindFeatures(context, candidate),
  )
}

function placeFeatures(context: SalienceContext, candidate: Candidate): readonly number[] {
  const { reading, headline, dek, lede, placeByStart } = context
  const { mentions } = candidate
  const { start, sentence } = mentions[0]!
  const isIn = (block: Block | undefined): number =>
    block !== undefined && mentions.some(mention => isWithin(mention, block)) ? 1 : 0
  return [
    isIn(headline),
    isIn(dek),
    isIn(lede),
    1 / (1 + (4 * start) / Math.max(1, reading.text.length)),
    sentence === 0 ? 1 : 0,
    sentence <= 1 ? 1 : 0,
    sentence <= 3 ? 1 : 0,
    Math.log(1 + sentence),
    Math.log(1 + placeByStart.get(candidate)!),
  ]
}

function countFeatures(context: SalienceContext, candidate: Candidate): readonly number[] {
  const { length, mostMentions, placeByCount, countOfWord } = context
  const { mentions } = candidate
  const count = mentions.length
  let pronounCount = 0
  for (const { kind } of mentions) if (kind === 'pronoun') pronounCount++
  let shared = 0
  for (const word of wordsOf(candidate)) shared = Math.max(shared, countOfWord.get(word)!)
  return [
    count === 1 ? 1 : 0,
    count === 2 ? 1 : 0,
    count >= 4 ? 1 : 0,
    Math.log(count),
    count / mostMentions,
    Math.log(1 + (100 * count) / length),
    Math.log(1 + placeByCount.get(candidate)!),
    pronounCount / count,
    Math.log(1 + shared - count),
  ]
}

function spreadFeatures({ reading }: SalienceContext, mentions: readonly EntityMention[]): readonly number[] {
  const { text, sentences } = reading
  const own = new Set(mentions.map(({ sentence }) => sentence))
  const blocks = new Set<number>()
  const fifths = new Set<number>()
  for (const sentence of own) {
    blocks.add(sentences[sentence]!.block)
    fifths.add(Math.floor((5 * sentence) / sentences.length))
  }
  return [
    (mentions.at(-1)!.end - mentions[0]!.start) / Math.max(1, text.length),
    Math.log(blocks.size),
    own.size / sentences.length,
    fifths.size / 5,
  ]
}

function useFeatures(
  { reading, quoted }: SalienceContext,
  mentions: readonly EntityMention[],
): readonly number[] {
  let subjectCount = 0
  let quotedCount = 0
  for (const mention of mentions) {
    const after = reading.tokens[mention.lastToken]
    if (after !== undefined && isVerb(after)) subjectCount++
    if (quoted.length > 0 && isWithin(mention, quoted[lastUpTo(quoted, mention.start)]!)) quotedCount++
  }
  return [subjectCount / mentions.length, Math.log(1 + subjectCount), quotedCount / mentions.length]
}

const NAMED: readonly Candidate['kind'][] = ['person', 'organization', 'place', 'event']

function kindFeatures({ reading }: SalienceContext, { kind, key, mentions }: Candidate): readonly number[] {
  const isTheme = kind === 'theme'
  const wordCount = key.split(' ').length
  const before = reading.tokens[mentions[0]!.firstToken - 1]?.norm
  let demonymCount = 0
  for (const { sense } of mentions) if (sense === 'nationality') demonymCount++
  return [
    ...NAMED.map(named => (kind === named ? 1 : 0)),
    !isTheme && !NAMED.includes(kind) ? 1 : 0,
    isTheme ? 1 : 0,
    isTheme && wordCount === 1 ? 1 : 0,
    isTheme && wordCount > 2 ? 1 : 0,
    isTheme && (before === 'a' || before === 'an') ? 1 : 0,
    demonymCount / mentions.length,
  ]
}

/**
 * How central a candidate is and why: of readers who sum the article up, the share that can be expected to mention it
 * (logistic regression; features after Dunietz and Gillick 2014, graded salience after Lin and Zeldes 2024). A reason is
 * what raises it above a candidate of the usual traits.
 */
export function salienceOf(
  context: SalienceContext,
  candidate: Candidate,
): Pick<Topic, 'salience' | 'reasons'> {
  const features = salienceFeatures(context, candidate)
  const parts = new Map<SalienceReason, number>()
  let sum = SALIENCE_WEIGHTS.bias
  for (const [index, [, reason]] of SALIENCE_FEATURES.entries()) {
    const [weight, usual] = SALIENCE_WEIGHTS.features[index]!
    const part = weight * (features[index]! - usual)
    sum += part
    if (reason !== null) parts.set(reason, (parts.get(reason) ?? 0) + part)
  }
  const speaking = [...parts].filter(([, part]) => part > 0)
  const total = speaking.reduce((whole, [, part]) => whole + part, 0)
  return {
    salience: round(1 / (1 + Math.exp(-sum))),
    reasons: speaking
      .map(([reason, part]) => ({ reason, share: round(part / total) }))
      .filter(({ share }) => share > 0)
      .sort((a, b) => b.share - a.share),
  }
}

const round = (value: number): number => Math.round(value * 1000) / 1000
