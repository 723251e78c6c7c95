import { GROUP_HEADS, ROLE_FAMILIES } from '@onrecord/english'
import type { FoundMention, Gender, MentionSense } from '../model/mention.ts'
import type { AbstainReason } from '../model/quote.ts'
import type { Reading } from '../model/reading.ts'
import { OTHER_SPACE } from '../model/space.ts'
import { firstFrom, lastUpTo, type Span } from '../model/span.ts'
import { isCapitalised } from '../model/token.ts'
import type { Cast, Character } from './cast.ts'
import { ableMentions, apposedAfter, isPersonal, mainMention, membersOf } from './members.ts'
import type { Resolution } from './nominals.ts'
import type { Resolver } from './resolve.ts'
import { mentionsIn } from './sources.ts'

/** Who said a quote and by what reasoning, or why nobody is named. */
export interface Attribution {
  readonly character: Character | null
  readonly rule: string | null
  readonly confidence: number
  readonly chain: readonly Span[]
  readonly rivals: Resolution['rivals']
  readonly abstained: AbstainReason | null
}

export const abstain = (abstained: AbstainReason): Attribution => ({
  character: null,
  rule: null,
  confidence: 0,
  chain: [],
  rivals: [],
  abstained,
})

/** All that tells who a source is. */
export interface Context {
  readonly reading: Reading
  readonly mentions: readonly FoundMention[]
  readonly cast: Cast
  readonly resolver: Resolver
  /** The last two who spoke together. */
  readonly pair: { last: { readonly character: Character; readonly sentence: number } | null }
}

/**
 * Ties the source of a quote to a character: by name, by resolving its nominal or pronoun, or as a new character
 * that is called what the text calls it.
 *
 * @param mayBePerson false for what "which" stands for: only an institution, document or name speaks then.
 */
export function attributeSource(
  context: Context,
  source: Span,
  lastSpeaker: Character | null,
  mayBePerson = true,
): Attribution {
  const { reading, mentions } = context
  const again = pairAgain(context, source, lastSpeaker)
  if (again !== null) return again
  const inSource = mentionsIn(mentions, source)
  const able = ableMentions(reading, inSource)
  const main = mainMention(reading, source, able) ?? possessive(reading, source)
  if (!mayBePerson) {
    const isWhole = main?.end === source.end && main.kind !== 'pronoun'
    return isWhole ? attributeMention(context, source, main, lastSpeaker, false) : abstain('genericPronoun')
  }
  if (main === null) return attributeWords(context, source, inSource)
  const members = membersOf(reading, main, able)
  if (members.length > 1) return together(context, source, members)
  const isRole = main.kind === 'nominal' && main.sense === 'person'
  const name = isRole ? apposedAfter(reading, source, mentions) : null
  return attributeMention(context, source, name ?? main, lastSpeaker)
}

/** Ties a source that holds no mention to a character. */
function attributeWords(context: Context, source: Span, inSource: readonly FoundMention[]): Attribution {
  // "Republicans said", "the French say"
  const isPeople = inSource.some(({ sense, end }) => sense === 'nationality' && end === source.end)
  // "STRAND: How long is it?" is no event.
  const named = inSource.find(
    ({ kind, start, end }) => kind === 'name' && start === source.start && end === source.end,
  )
  if (named !== undefined && !isPeople) return attributeMention(context, source, named, null)
  const whole = asMention(context.reading, source)
  const known = isPeople ? null : calledSo(context, source)
  const isHidden = ANONYMOUS.test(context.reading.text.slice(source.start, source.end))
  return (
    known ??
    introduce(context, whole ?? source, whole, isPeople ? 'group' : isHidden ? 'anonymous' : 'unknown')
  )
}

/** Ties one mention, of the source or in its place, to a character. */
export function attributeMention(
  context: Context,
  source: Span,
  mention: FoundMention,
  lastSpeaker: Character | null,
  mayBePerson = true,
): Attribution {
  const resolution =
    mention.kind === 'pronoun'
      ? context.resolver.resolvePronoun(mention, lastSpeaker)
      : context.resolver.resolve(mention)
  if (resolution === 'tie') return abstain('tie')
  // "He" is no town.
  const isThing =
    mention.gender !== null &&
    resolution?.character.sense === 'unknown' &&
    !context.cast.mayBePerson(resolution.character)
  if (isThing) return abstain('noCandidate')
  if (resolution !== null) return attributed(context, mention, resolution, mayBePerson)
  if (mention.kind === 'pronoun') return abstain('genericPronoun')
  return introduce(context, source, mention, senseOfUnnamed(context.reading, mention, source))
}

function attributed(
  { cast }: Context,
  mention: FoundMention,
  resolution: Resolution,
  mayBePerson = true,
): Attribution {
  const { character, confidence, rule, rivals } = resolution
  // Who speaks and is nothing else that we know is a person, if there is any sign of one.
  if (character.sense === 'unknown' && mayBePerson && cast.mayBePerson(character)) cast.makePerson(character)
  cast.joinSource(character, mention)
  const isByName = mention.kind === 'name'
  const own = { start: mention.start, end: mention.end }
  const name = nameBefore(character, mention)
  const chain = isByName ? [] : name.start === own.start ? [own] : [own, name]
  return { character, rule: isByName ? 'name' : rule, confidence, chain, rivals, abstained: null }
}

/** "both", "the two candidates", "neither"; the noun is the second group. */
const AGAIN =
  /^(?:both(?: of them| (?:the )?(\p{Ll}+))?|(?:the|these|those) (?:two|pair|duo|couple)(?: (\p{Ll}+))?|neither(?: of them)?)$/iu
/** So many sentences after a pair spoke it may do so again without its names. */
const PAIR_REACH = 10

/** Plural nouns of people. */
const PEOPLE: ReadonlySet<string> = new Set([
  ...GROUP_HEADS,
  ...ROLE_FAMILIES.flat().map(role => `${role}s`),
  'men',
  'women',
])

/** The two who spoke together before, where a source points back to them. */
function pairAgain(
  { reading, pair }: Context,
  source: Span,
  lastSpeaker: Character | null,
): Attribution | null {
  const { last } = pair
  if (last === null || source.end - source.start > 60) return null
  const words = reading.text.slice(source.start, source.end)
  const again = AGAIN.exec(words)
  const distance = lastUpTo(reading.sentences, source.start) - last.sentence
  const isThey = /^they$/i.test(words) && last.character === lastSpeaker && distance < 3
  if (again === null ? !isThey : distance > PAIR_REACH) return null
  const noun = again?.[1] ?? again?.[2]
  if (noun !== undefined && !PEOPLE.has(noun.toLowerCase())) return null
  const { start, end } = last.character.mentions[0]!
  return {
    character: last.character,
    rule: 'together',
    confidence: 0.85,
    chain: [source, { start, end }].map(span => ({ start: span.start, end: span.end })),
    rivals: [],
    abstained: null,
  }
}

/** Several who speak together are a group: people have their full names in it, all else is called as the text does. */
function together(context: Context, source: Span, members: readonly FoundMention[]): Attribution {
  const { cast, reading, resolver, pair } = context
  const people = members.flatMap(member => {
    const resolution = isPersonal(member) ? resolver.resolve(member) : null
    return resolution === null || resolution === 'tie' ? [] : [resolution.character]
  })
  const areNamed = people.length === members.length && people.some(({ sense }) => sense === 'person')
  if (areNamed) for (const person of people) cast.makePerson(person)
  const names = people.map(({ name }) => name)
  const name = areNamed
    ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
    : printedName(reading, source)
  const character = cast.introduce(name, 'group', { ...members[0]!, ...source })
  if (members.length === 2) pair.last = { character, sentence: lastUpTo(reading.sentences, source.start) }
  return { character, rule: 'unnamed', confidence: 0.9, chain: [], rivals: [], abstained: null }
}

/** A source that no earlier mention explains becomes a character of its own, named as the text names it. */
function introduce(
  { reading, cast }: Context,
  source: Span,
  mention: FoundMention | null,
  sense: MentionSense = 'unknown',
): Attribution {
  if (mention === null) return abstain('genericPronoun')
  const name = printedName(
    reading,
    mention.kind === 'nominal' ? source : mention,
    mention.sense === 'document',
  )
  const character = cast.introduce(name, sense, mention)
  return { character, rule: 'unnamed', confidence: 0.9, chain: [], rivals: [], abstained: null }
}

/** What only adds to a source and does not tell which one it is: ", who spoke in private", ", a family firm". */
const ASIDE = /,\s{1,3}(?:who|whose|which|an?|the)\s/iu

/** Nor does this: "a nurse (who asked not to be named)". */
const UNNAMED =
  / who (?:(?:asked|wished|wanted|requested|preferred|declined|refused) (?:not )?to (?:be |remain )?|(?:could|would|did) not (?:want to )?(?:be |give )|(?:spoke|spoken) (?:on|under) )(?:named|identified|anonymous|unnamed|a name|(?:her|his|their) name|(?:the )?condition)/iu

/** Where a document is, and what was done to it: "A note | taped to the door". */
const WHEREABOUTS =
  / (?:(?:attached|circulated|dated|filed|found|headed|issued|left|obtained|pinned|posted|printed|published|released|scrawled|seen|sent|signed|taped|unveiled|uploaded)\b|(?:above|beside|inside|near|outside|over|under) (?:the|an?)\b)/u

/** "[which] one relative", "a nurse [who]" */
const RELATIVES = /^(?:which|whose) | (?:who|which|that)$/gu

/** A name that no mention covers and what follows it: "Dana Lee, Harrow". */
const NAME_FIRST = /^\p{Lu}[\p{L}.’'-]{0,30}(?: \p{Lu}[\p{L}.’'-]{0,30}){1,3}(?=, )/u

/** The words of a source that is called as the text calls it, without what it adds. */
function printedName({ text }: Reading, { start, end }: Span, isDocument = false): string {
  const words = text.slice(start, end).replace(OTHER_SPACE, ' ').replace(RELATIVES, '')
  const unnamed = words.search(UNNAMED)
  if (unnamed > 0) return words.slice(0, unnamed).replace(/,$/, '')
  const place = isDocument && !words.includes(' and ') ? words.search(WHEREABOUTS) : 0
  if (place > 0) return words.slice(0, place).replace(/,$/, '')
  if (!words.includes(',')) return words
  const name = NAME_FIRST.exec(words)?.[0]
  const aside = name === undefined ? words.search(ASIDE) : name.length
  const rest = aside < 0 ? '' : words.slice(aside)
  const isList = rest.includes(' and ') && !/^, wh/iu.test(rest)
  return aside < 0 || isList ? words : words.slice(0, aside)
}

const nameBefore = ({ names, mentions }: Character, mention: FoundMention): Span => {
  const { start, end } = names[firstFrom(names, mention.start) - 1] ?? names[0] ?? mentions[0]!
  return { start, end }
}

const POSSESSIVES: ReadonlyMap<string, { readonly head: string; readonly gender: Gender | null }> = new Map([
  ['his', { head: 'he', gender: 'masculine' }],
  ['her', { head: 'she', gender: 'feminine' }],
  ['their', { head: 'they', gender: null }],
  ['its', { head: 'it', gender: null }],
])

/** "Her" of "her claim that …" speaks as "she" does; null where the source is no such word. */
function possessive(reading: Reading, source: Span): FoundMention | null {
  const pronoun =
    source.end - source.start > 5
      ? undefined
      : POSSESSIVES.get(reading.text.slice(source.start, source.end).toLowerCase())
  if (pronoun === undefined) return null
  const { head, gender } = pronoun
  return {
    ...mentionOf(reading, source, head),
    kind: 'pronoun',
    gender,
    isPlural: head === 'they',
    isDefinite: true,
  }
}

/** Tags of words that name nobody, though they stand alone with a capital. */
const NAMELESS: ReadonlySet<string> = new Set('PRON DET ADV ADP AUX VERB CCONJ SCONJ INTJ'.split(' '))

/** A source without a mention, "the band" or the label "Q.", as one; null where it names nobody: "who", "that". */
function asMention(reading: Reading, source: Span): FoundMention | null {
  const tokens = reading.tokens.slice(
    firstFrom(reading.tokens, source.start),
    firstFrom(reading.tokens, source.end),
  )
  const label = /^[QA](?=\.?$)/.exec(reading.text.slice(source.start, source.end))
  if (label !== null)
    return mentionOf(reading, { start: source.start, end: source.start + 1 }, label[0].toLowerCase())
  const preposition = tokens.findIndex(({ tag }, i) => tag === 'ADP' && i > 0)
  const leading = preposition < 0 ? tokens : tokens.slice(0, preposition)
  const isName = tokens.length === 1 && isCapitalised(tokens[0]!) && !NAMELESS.has(tokens[0]!.tag)
  const noun = leading.findLast(({ tag }) => tag === 'NOUN' || tag === 'PROPN' || tag === 'NUM')
  const head = isName ? tokens[0] : noun
  return head === undefined ? null : mentionOf(reading, source, head.norm)
}

const mentionOf = (reading: Reading, source: Span, head: string): FoundMention => ({
  kind: 'nominal',
  start: source.start,
  end: source.end,
  firstToken: firstFrom(reading.tokens, source.start),
  lastToken: firstFrom(reading.tokens, source.end),
  sentence: lastUpTo(reading.sentences, source.start),
  sense: 'unknown',
  words: [head],
  head,
  role: null,
  gender: null,
  isPlural: false,
  isDefinite: false,
})

/**
 * Whom a source without a mention names or describes all the same: a surname that opens its sentence, or a role that
 * was printed with a name, "the goalkeeper", and that no list of roles has.
 */
function calledSo(context: Context, source: Span): Attribution | null {
  const { reading, cast, resolver } = context
  const first = reading.tokens[firstFrom(reading.tokens, source.start)]!
  const last = reading.tokens[firstFrom(reading.tokens, source.end) - 1]!
  const whole = mentionOf(reading, source, last.norm)
  const length = whole.lastToken - whole.firstToken
  const character = length === 1 && isCapitalised(first) ? cast.called(last.norm) : null
  if (character !== null) {
    const resolution: Resolution = { character, confidence: 0.9, rule: 'name', rivals: [] }
    return attributed(context, { ...whole, kind: 'name' }, resolution)
  }
  if (length !== (first.norm === 'the' ? 2 : 1)) return null
  const resolution = resolver.resolve({ ...whole, sense: 'person', isDefinite: true })
  if (resolution === null || resolution === 'tie') return null
  const { role } = resolution.character
  // "The state" is no secretary of state.
  const isRole = role === null || reading.text.slice(role.start, role.end).toLowerCase().endsWith(last.norm)
  return isRole ? attributed(context, whole, resolution) : null
}

/** Words of a source that the article means to leave unnamed. */
const ANONYMOUS = /\b(?:sources?|insiders?|anonymous\p{L}*|anonymity|unnamed|close to|familiar with)\b/iu

function senseOfUnnamed(reading: Reading, mention: FoundMention, source: Span): MentionSense {
  const isHidden = ANONYMOUS.test(reading.text.slice(source.start, source.end))
  if (mention.kind === 'nominal' && mention.sense === 'person')
    return mention.isDefinite && !isHidden ? 'person' : 'anonymous'
  if (mention.kind === 'nominal' && isHidden) return 'anonymous'
  return mention.sense === 'unknown' ? 'person' : mention.sense
}
