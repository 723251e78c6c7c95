import { type Features, mix } from '../../model/features.ts'
import type { Places } from '../../model/places.ts'
import { CLOSES, type Clues, FIRST, OPENS, phraseAt, TAG, WHOLE } from './clues.ts'
import { countTag, countVerbs, cutPhrases, endsAt, firstPhraseHead, imbalance, signature } from './ranges.ts'
import { type CueWithRoles, clauseOf, formOf, headOf } from './roleFeatures.ts'

/** There are no more at once. */
export const MAX_CHOICE_FEATURES = 100

/** A stretch of the sentence in which a cue was found, seen as a whole. */
export interface Region {
  readonly clues: Clues
  /** The cue as the model likes it best. */
  readonly cue: Places
  /** How probable it is that a cue is here. */
  readonly probability: number
  /** The other cues of the sentence. */
  readonly others: readonly CueWithRoles[]
}

/** What the features of a region's candidates have in common. */
export interface ChoiceContext extends Region {
  readonly head: number
  readonly form: number
  readonly clause: number
  /** How many verbs stand before the cue, up to two. */
  readonly verbsBefore: number
  readonly certainty: number
}

export function choiceContext({ clues, cue, probability, others }: Region): ChoiceContext {
  const head = headOf(clues, cue)
  const form = formOf(clues, cue, head)
  const clause = clauseOf(clues, cue, head)
  const verbsBefore = countVerbs(clues, clues.first, cue.first)
  return {
    clues,
    cue,
    probability,
    others,
    head,
    form,
    clause,
    verbsBefore,
    certainty: Math.round(probability * 10),
  }
}

/**
 * The contents that may be: where the cue stands in front of all verbs, as a noun or in a relative clause, its sentence
 * has another verb behind the content, "the claim that it sank (was denied)", unless no content leaves it one.
 */
export function plausible<Content extends { readonly value: readonly Places[] }>(
  { clues, cue, clause, verbsBefore }: ChoiceContext,
  contents: readonly Content[],
): readonly Content[] {
  if (clause === 0 || verbsBefore > 0) return contents
  const endOf = ({ value }: Content): number => Math.max(cue.last, value.at(-1)!.last)
  const leaving = contents.filter(content => countVerbs(clues, endOf(content), clues.last) > 0)
  return leaving.length === 0 ? contents : leaving
}

/** Numbers of a probability, finer where it is small. */
const gradeOf = (probability: number): number => Math.max(-16, Math.round(2 * Math.log(probability + 1e-9)))

/** How long a range is, in steps that grow. */
const lengthOf = (length: number): number => {
  if (length < 4) return length
  return length < 6 ? 4 : length < 9 ? 5 : length < 14 ? 6 : length < 22 ? 7 : length < 35 ? 8 : 9
}

/** The features by which there is no quote here. */
export function fillNothing(f: Features, context: ChoiceContext): void {
  const { clues, cue, head, certainty, others } = context
  const stem = clues.stem[head]!
  f.clear()
  f.put(0, 0, 0)
  f.put(1, stem, 0)
  f.put(2, certainty, 0)
  f.put(3, clues.tag[head]!, certainty)
  f.put(4, clues.word[cue.first - 1]!, stem)
  f.put(5, clues.word[cue.last]!, stem)
  f.put(6, clues.cluster[head]!, certainty)
  f.put(7, Math.min(9, others.length), certainty)
  f.put(8, clues.quotation[head]! >= 0 ? 1 : 0, stem)
  f.put(9, clues.tag[cue.first - 1]!, clues.tag[cue.last]!)
}

/** The features of one extent of the cue. */
export function fillCue(f: Features, context: ChoiceContext, cue: Places, probability: number): void {
  const { word, tag, stem } = context.clues
  const { first, last } = cue
  const head = stem[context.head]!
  const length = last - first
  f.clear()
  f.put(10, length, context.form)
  f.put(11, word[first]!, word[last - 1]!)
  f.put(12, tag[first]!, tag[first - 1]!)
  f.put(13, word[last - 1]!, word[last]!)
  f.put(14, word[first - 1]!, word[first]!)
  f.put(15, head, length)
  f.put(16, tag[last - 1]!, tag[last]!)
  f.put(17, head, word[last - 1]!)
  f.put(18, head, word[first]!)
  f.put(19, head, word[last]!)
  f.put(20, tag[first - 1]! * 32 + tag[first]!, tag[first - 2]!)
  f.put(21, gradeOf(probability / context.probability), 0)
}

/** The features of one source, null for none. */
export function fillSource(
  f: Features,
  context: ChoiceContext,
  source: Places | null,
  probability: number,
): void {
  const { clues, cue, head, form, others } = context
  const stem = clues.stem[head]!
  f.clear()
  f.put(22, gradeOf(probability), source === null ? 1 : 0)
  if (source === null) {
    f.put(30, form, 0)
    f.put(31, stem, 0)
    f.put(32, Math.min(9, others.length), form)
    f.put(33, Math.min(3, cue.first - clues.first), form)
    f.put(34, clues.word[cue.first - 1]!, form)
    return
  }
  putSourceWords(f, context, source)
  putSourceMake(f, context, source)
}

/** The words at its edges and around it, and its first phrase's head. */
function putSourceWords(f: Features, context: ChoiceContext, { first, last }: Places): void {
  const { clues, cue, head, form } = context
  const { word, tag, cluster, group, shape, stem } = clues
  const side = first < cue.first ? 0 : 1
  const gap = side === 1 ? first - cue.last : cue.first - last
  const between = signature(clues, side === 1 ? cue.last : last, side === 1 ? first : cue.first)
  const main = firstPhraseHead(clues, first, last)
  const length = lengthOf(last - first)
  const kind = tag[main]! * 8 + shape[main]!
  f.put(40, side, length)
  f.put(41, side, between)
  f.put(42, side * 16 + Math.min(8, gap), form)
  f.put(43, cluster[main]!, stem[head]!)
  f.put(44, word[main]!, side)
  f.put(45, cluster[main]!, kind)
  f.put(46, kind, form)
  f.put(47, word[first]!, side)
  f.put(48, word[first - 1]!, tag[first]!)
  f.put(49, word[last]!, side)
  f.put(50, word[last - 1]!, tag[last]!)
  f.put(51, word[last]!, word[last + 1]!)
  f.put(52, word[first - 1]!, word[first - 2]!)
  f.put(53, tag[first - 1]! * 32 + tag[first]!, length)
  f.put(54, tag[last - 1]! * 32 + tag[last]!, length)
  f.put(62, between, stem[head]!)
  f.put(63, tag[main]! * 2 + side, mix(1, between, group[main]!))
  f.put(65, word[first]!, word[last - 1]!)
  f.put(67, tag[first - 1]!, form)
}

/** What it is made of, and what it is to the other cues. */
function putSourceMake(f: Features, context: ChoiceContext, source: Places): void {
  const { clues, cue, form, others } = context
  const { word, tag, inPhrase } = clues
  const { first, last } = source
  const side = first < cue.first ? 0 : 1
  const length = lengthOf(last - first)
  const marks = countTag(clues, first, last, TAG.PUNCT)
  const verbs = countTag(clues, first, last, TAG.VERB) + countTag(clues, first, last, TAG.AUX)
  let phrases = 0
  for (let at = first; at < last; at++) if (inPhrase[at] === WHOLE || inPhrase[at] === FIRST) phrases++
  const make = Math.min(3, marks) * 16 + Math.min(3, verbs) * 4 + Math.min(3, phrases)
  f.put(55, make, side)
  f.put(56, Math.min(3, marks), mix(1, word[last - 1]!, word[last]!))
  f.put(
    57,
    Math.min(2, countTag(clues, first, last, TAG.ADP)) * 4 + Math.min(3, phrases),
    mix(1, word[last]!, side),
  )
  f.put(58, first === clues.first ? 1 : 0, form)
  f.put(59, tag[first]! * 32 + tag[last - 1]!, length)
  f.put(60, relationToOthers(others, source), 0)
  f.put(61, cutPhrases(clues, first, last), length)
  if (side === 1) return
  f.put(66, Math.min(3, countTag(clues, last, cue.first, TAG.VERB)), form)
}

/** Whether it lies in the content of another cue, and whether it is, or touches, the source of one. */
function relationToOthers(others: readonly CueWithRoles[], { first, last }: Places): number {
  let relation = 0
  for (const { source, content } of others) {
    for (const part of content) if (part.first <= first && last <= part.last) relation |= 4
    if (source === null) continue
    if (source.first === first && source.last === last) relation |= 2
    else if (source.first < last && first < source.last) relation |= 1
  }
  return relation
}

/** The features of one content: one part or two. */
export function fillContent(
  f: Features,
  context: ChoiceContext,
  parts: readonly Places[],
  probability: number,
): void {
  f.clear()
  f.put(23, gradeOf(probability), parts.length)
  f.put(76, parts.length, context.form)
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index]!
    const place = (part.first < context.cue.first ? 0 : 4) + (parts.length > 1 ? 2 : 0) + index
    putContentEdges(f, context, part, place)
    putContentMake(f, context, part, place)
    putContentEnd(f, context, part, place)
  }
}

function putContentEdges(f: Features, context: ChoiceContext, part: Places, place: number): void {
  const { clues, cue, head, form } = context
  const { word, tag, cluster, stem } = clues
  const { first, last } = part
  const hasVerb = countVerbs(clues, first, last) > 0 ? 1 : 0
  const isLeft = place < 4
  const between = signature(clues, isLeft ? last : cue.last, isLeft ? cue.first : first)
  const type = mix(1, tag[first]! * 32 + tag[first + 1]!, hasVerb)
  f.put(83, type, stem[head]!)
  f.put(84, type, place)
  f.put(85, word[first]!, stem[head]!)
  f.put(86, word[first]!, place)
  f.put(87, mix(1, word[first - 1]!, word[first]!), place)
  f.put(88, word[first - 1]!, place)
  f.put(89, tag[first - 1]! * 32 + tag[first]!, place)
  f.put(90, word[last]!, place)
  f.put(91, mix(1, word[last]!, word[last + 1]!), place)
  f.put(92, tag[last - 1]! * 32 + tag[last]!, tag[last + 1]! * 8 + place)
  f.put(93, word[last - 1]!, place)
  f.put(98, between, place)
  f.put(99, between, stem[head]!)
  f.put(104, mix(1, word[first]!, tag[first + 1]!), place)
  f.put(107, type, mix(1, between, form))
  f.put(109, tag[last]! * 32 + tag[last + 1]!, tag[last + 2]! * 8 + place)
  f.put(110, cluster[first]!, stem[head]!)
  f.put(111, mix(1, word[last - 1]!, word[last]!), place)
}

function putContentMake(f: Features, context: ChoiceContext, part: Places, place: number): void {
  const { clues, cue, head, form, clause, others, verbsBefore } = context
  const { word, tag, mark, quotation, stem } = clues
  const { first, last } = part
  const length = lengthOf(last - first)
  let marks = 0
  let verbs = 0
  let commas = 0
  let conjunctions = 0
  for (let at = first; at < last; at++) {
    const own = tag[at]!
    if (mark[at] !== 0) marks++
    if (own === TAG.VERB || own === TAG.AUX) verbs++
    else if (own === TAG.PUNCT) commas++
    else if (own === TAG.CCONJ) conjunctions++
  }
  const inMarks =
    (mark[first] === OPENS ? 1 : 0) +
    (mark[last - 1] === CLOSES ? 2 : 0) +
    (quotation[first]! >= 0 ? 4 : 0) +
    (quotation[last - 1]! >= 0 ? 8 : 0) +
    (quotation[first]! >= 0 && quotation[first] === quotation[last - 1] ? 16 : 0)
  const ends = endsAt(clues, part)
  let inside = 0
  let follows = 0
  for (const other of others) {
    if (other.first >= first && other.last <= last) inside++
    if (other.first >= last && other.first <= last + 2) follows |= 1
    if (other.source !== null && other.source.first >= last && other.source.first <= last + 1) follows |= 2
  }
  f.put(80, place, length)
  f.put(81, place, inMarks)
  f.put(82, inMarks, (marks % 2) * 16 + length)
  f.put(95, Math.min(2, verbs) * 4 + Math.min(3, commas), place * 8 + ends)
  f.put(96, (marks % 2) * 4 + imbalance(clues, first, last), place)
  f.put(97, ends, place)
  f.put(100, Math.min(2, inside) * 4 + follows, place)
  f.put(101, Math.min(2, inside), mix(1, stem[head]!, word[last]!))
  f.put(105, Math.min(3, conjunctions), mix(1, word[last]!, verbs > 0 ? 1 : 0))
  f.put(106, cutPhrases(clues, first, last), place)
  // Whether the sentence has a verb of its own left: "the claim that it sank (was denied)", "Lee, who says so, (left)".
  const left = Math.min(2, verbsBefore) * 3 + Math.min(2, countVerbs(clues, last, clues.last))
  f.put(112, left % 3 === 0 ? 0 : 1, mix(1, word[last]!, place))
  f.put(120, left, mix(1, tag[head]! * 32 + tag[last]!, word[cue.first - 1]!))
  f.put(121, left, mix(1, form, tag[last]!))
  if (clause > 0) f.put(122, clause * 16 + left, place)
  if (place < 4) {
    f.put(119, countVerbs(clues, clues.first, first) > 0 ? 1 : 0, mix(1, word[clues.first]!, ends))
  }
  f.put(94, word[last]!, mix(1, verbs > 0 ? 1 : 0, stem[head]!))
  f.put(102, mix(1, word[last]!, tag[last + 1]!), Math.min(2, commas))
  f.put(103, ends, mix(1, word[last]!, length))
}

/** What it breaks off before: the rest of the sentence, and a preposition that may belong to it. */
function putContentEnd(f: Features, context: ChoiceContext, { first, last }: Places, place: number): void {
  const { clues, head } = context
  const { word, tag, cluster, stem } = clues
  const rest = place < 4 ? first - clues.first : clues.last - last
  f.put(108, lengthOf(Math.max(0, rest)), mix(1, place, place < 4 ? word[clues.first]! : word[last]!))
  const phrase = phraseAt(clues, last - 1)
  if (phrase !== undefined) {
    const main = phrase.headToken + clues.offset
    f.put(113, word[main]!, word[last]!)
    f.put(114, cluster[main]!, word[last]!)
  }
  if (tag[last] !== TAG.ADP) return
  const next = phraseAt(clues, last + 1)
  f.put(115, word[last]!, stem[head]!)
  f.put(116, word[last]!, stem[last - 1]!)
  f.put(117, word[last]!, next === undefined ? 0 : cluster[next.headToken + clues.offset]!)
  f.put(118, word[last]!, mix(1, countVerbs(clues, first, last) > 0 ? 1 : 0, lengthOf(last - first)))
}

/** How many values {@link orderOf} may have: five of the source, three of the parts on each side. */
export const ORDER_COUNT = 45

/** A number for the order in which cue, source and content stand. */
export function orderOf(cue: Places, source: Places | null, parts: readonly Places[]): number {
  let left = 0
  let beforeSource = source !== null && cue.first < source.first ? 1 : 0
  for (const { first } of parts) {
    if (first < cue.first) left++
    if (source !== null && first < source.first) beforeSource++
  }
  return (source === null ? 0 : 1 + beforeSource) * 9 + left * 3 + parts.length - left
}

/** The features of the order in which cue, source and content stand. */
export function fillOrder(
  f: Features,
  { clues, cue, head, form }: ChoiceContext,
  source: Places | null,
  parts: readonly Places[],
): void {
  const stem = clues.stem[head]!
  const order = orderOf(cue, source, parts)
  f.clear()
  f.put(70, order, 0)
  f.put(71, order, stem)
  f.put(72, order, form)
  f.put(73, order, mix(1, clues.word[cue.last]!, clues.word[cue.first - 1]!))
  f.put(74, order, clues.group[head]!)
}
