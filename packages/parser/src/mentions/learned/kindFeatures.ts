import { type Features, mix } from '../../model/features.ts'
import type { Places } from '../../model/places.ts'
import { TAG_NUMBERS, type Token } from '../../model/token.ts'
import { SHAPE } from '../../model/word.ts'
import { ALL_LEXICONS, IN, lexiconsOfBare } from '../lexicon.ts'
import { AFTER, BEFORE, type NameContext, type Sentence, shapeOf } from './context.ts'

/** Of a longer name the words behind these are not looked at one by one. */
const MAX_WORDS = 8
/** There are no more at once. */
export const MAX_KIND_FEATURES: number = 46 + 6 * MAX_WORDS

/** What may stand before a name as its title. */
const OF_TITLE =
  IN.roles | IN.roleModifiers | IN.honorifics | IN.rolePlurals | IN.nationalities | IN.organizations

/** A number for all the words of a name: those that are written the same but for case have the same. */
export function hashOfName(tokens: readonly Token[], { first, last }: Places): number {
  let hash = 0
  for (let at = first; at < last; at++) hash = mix(1, hash, tokens[at]!.word.nameHash)
  return hash
}

/** Writes the features by which a name of `sentence` is a person's, a place's and so on. */
export function fillKindFeatures(
  f: Features,
  { tokens, evidence, corpus }: NameContext,
  sentence: Sentence,
  name: Places,
): void {
  f.clear()
  const first = tokens[name.first]!
  const last = tokens[name.last - 1]!
  const length = Math.min(3, name.last - name.first)
  putEnds(f, tokens, name)
  putWords(f, tokens, name)
  putLexicons(f, tokens, name)
  putNeighbours(f, tokens, sentence, name)
  putClause(f, tokens, sentence, name)
  f.put(1, evidence.of(first.word), evidence.of(last.word))
  f.put(2, corpus, 0)
  f.put(3, corpus, length * 64 + last.word.shape)
}

/** The first and the last word, and both together. */
function putEnds(f: Features, tokens: readonly Token[], { first, last }: Places): void {
  const start = tokens[first]!
  const end = tokens[last - 1]!
  const { word: a } = start
  const { word: b } = end
  const length = Math.min(6, last - first)
  const isLong = length > 1 ? 1 : 0
  f.put(10, hashOfName(tokens, { first, last }), 0)
  f.put(11, a.nameHash, isLong)
  f.put(12, b.nameHash, isLong)
  f.put(13, a.cluster, isLong)
  f.put(14, b.cluster, isLong)
  f.put(15, a.cluster, b.cluster * 8 + length)
  f.put(16, a.nameCluster, b.nameCluster * 8 + length)
  f.put(17, shapeOf(a) * 128 + shapeOf(b), length)
  f.put(18, a.ending, length)
  f.put(19, b.ending, length)
  f.put(20, a.bearers * 4 + b.bearers, length)
  f.put(21, TAG_NUMBERS.get(start.tag)! * 32 + TAG_NUMBERS.get(end.tag)!, length)
}

function putWords(f: Features, tokens: readonly Token[], { first, last }: Places): void {
  let shapes = 0
  for (let at = first; at < last && at - first < MAX_WORDS; at++) {
    const { word, norm } = tokens[at]!
    f.put(22, word.nameHash, 0)
    if (word.cluster > 0) f.put(23, word.cluster, 0)
    if (word.nameCluster > 0) {
      f.put(24, word.nameCluster, 0)
      f.put(25, word.nameCluster, at === first ? 1 : at === last - 1 ? 2 : 0)
    }
    if (at + 1 < last) f.put(26, word.hash, tokens[at + 1]!.word.hash)
    if (at > first && (norm === 'of' || norm === 'for' || norm === 'de'))
      f.put(27, tokens[at - 1]!.word.hash, 0)
    shapes = Math.imul(shapes, 7) + (word.shape & SHAPE.kinds) + 1
  }
  f.put(28, shapes, 0)
}

function putLexicons(f: Features, tokens: readonly Token[], { first, last }: Places): void {
  let all = 0
  for (let at = first; at < last && at - first < MAX_WORDS; at++)
    all |= lexiconsOfBare(tokens[at]!, ALL_LEXICONS)
  const isLong = last - first > 1 ? 1 : 0
  f.put(29, lexiconsOfBare(tokens[first]!, ALL_LEXICONS), isLong)
  f.put(30, lexiconsOfBare(tokens[last - 1]!, ALL_LEXICONS), isLong)
  f.put(31, all, Math.min(4, last - first))
}

/** The two words on each side. */
function putNeighbours(
  f: Features,
  tokens: readonly Token[],
  { first: start, last: limit, writing }: Sentence,
  { first, last }: Places,
): void {
  const before = first > start ? tokens[first - 1]!.word : undefined
  const before2 = first - 1 > start ? tokens[first - 2]!.word : undefined
  const after = last < limit ? tokens[last]!.word : undefined
  const after2 = last + 1 < limit ? tokens[last + 1]!.word : undefined
  const wordBefore = before?.hash ?? BEFORE
  const wordAfter = after?.hash ?? AFTER
  f.put(32, wordBefore, writing)
  f.put(33, wordAfter, writing)
  f.put(34, before2?.hash ?? BEFORE, wordBefore)
  f.put(35, wordAfter, after2?.hash ?? AFTER)
  f.put(36, wordBefore, wordAfter)
  f.put(37, before?.cluster ?? BEFORE, 0)
  f.put(38, after?.cluster ?? AFTER, 0)
  f.put(39, before2?.cluster ?? BEFORE, 0)
  f.put(40, after2?.cluster ?? AFTER, 0)
  f.put(41, before?.group ?? BEFORE, after?.group ?? AFTER)
  f.put(42, before2?.stem ?? BEFORE, 0)
  f.put(
    43,
    before === undefined ? BEFORE : lexiconsOfBare(tokens[first - 1]!, OF_TITLE),
    tokens[last - 1]!.word.shape,
  )
  f.put(44, after === undefined ? AFTER : lexiconsOfBare(tokens[last]!, ALL_LEXICONS), 0)
}

/** What the name is in its clause. */
function putClause(
  f: Features,
  tokens: readonly Token[],
  { first: start, last: limit }: Sentence,
  { first, last }: Places,
): void {
  const tagAt = (at: number): number =>
    at < start ? 30 : at >= limit ? 31 : TAG_NUMBERS.get(tokens[at]!.tag)!
  f.put(45, tagAt(first - 1), tagAt(last))
  f.put(46, last < limit ? tokens[last]!.word.stem : AFTER, tagAt(last + 1))
  f.put(47, nextVerb(tokens, last, limit), 0)
  const verb = verbBefore(tokens, first, start)
  f.put(48, verb, 0)
  f.put(49, verb, first > start ? tokens[first - 1]!.word.hash : BEFORE)
  const noun = appositive(tokens, last, limit)
  if (noun === undefined) return
  f.put(50, noun.word.stem, 0)
  f.put(51, noun.word.cluster, 0)
}

/** How far a verb is looked for. */
const REACH = 4

/** The stem of the next verb behind the name, "Lee, 42, [said]"; 0 where none is near. */
function nextVerb(tokens: readonly Token[], last: number, limit: number): number {
  for (let at = last; at < limit && at < last + REACH; at++)
    if (tokens[at]!.tag === 'VERB') return tokens[at]!.word.stem
  return 0
}

/** The stem of the verb before the name in its clause, "[visited] old Harrow"; 0 where none is near. */
function verbBefore(tokens: readonly Token[], first: number, start: number): number {
  for (let at = first - 1; at >= start && at >= first - REACH; at--) {
    const { tag, word } = tokens[at]!
    if (tag === 'VERB') return word.stem
    if (tag === 'PUNCT') return 0
  }
  return 0
}

/** How far behind the comma the noun of an apposition is looked for. */
const APPOSITION = 6

/** The noun of an apposition behind the name, "Harrow, a coal [town] in". */
function appositive(tokens: readonly Token[], last: number, limit: number): Token | undefined {
  if (last >= limit || tokens[last]!.norm !== ',') return undefined
  for (let at = last + 1; at < limit && at <= last + APPOSITION; at++) {
    const { tag } = tokens[at]!
    if (tag === 'VERB' || tag === 'PUNCT' || tag === 'AUX') return undefined
    if (tag === 'NOUN' && (at + 1 === limit || tokens[at + 1]!.tag !== 'NOUN')) return tokens[at]
  }
  return undefined
}
