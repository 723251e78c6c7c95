import type { EntityMention } from '../model/entity.ts'
import type { FoundMention, Gender } from '../model/mention.ts'
import type { Reading } from '../model/reading.ts'
import { firstFrom, type Span } from '../model/span.ts'
import type { SpeakerGender } from '../model/speaker.ts'
import { BEARERS } from '../model/word.ts'
import type { Character } from './cast.ts'
import type { Expression } from './coreference/expressions.ts'

// What the article itself says of a speaker, each with the words that say it.

type Gendered = EntityMention & { readonly gender: Gender | null }

/**
 * A speaker's gender by an honorific, a gendered role or noun, else by the pronouns if they agree; null where nothing
 * tells.
 */
export function genderOf(
  { tokens }: Reading,
  mentions: readonly FoundMention[],
  pronouns: readonly Expression[],
): SpeakerGender | null {
  const told = mentions.find(({ kind, gender }) => kind !== 'pronoun' && gender !== null)
  if (told !== undefined) return { value: told.gender!, evidence: tellingWords(tokens, told) }
  const own: readonly Gendered[] = [...mentions.filter(({ kind }) => kind === 'pronoun'), ...pronouns]
  const gendered = own.filter(({ gender }) => gender !== null).sort((a, b) => a.start - b.start)
  const first = gendered[0]
  if (first === undefined || gendered.some(({ gender }) => gender !== first.gender)) return null
  return { value: first.gender!, evidence: { start: first.start, end: first.end } }
}

/** A role, an honorific with its name, "Ms. Lee", or a nominal. */
function tellingWords(tokens: Reading['tokens'], { kind, role, start, end, firstToken }: FoundMention): Span {
  if (role !== null) return { start: role.start, end: role.end }
  const title = tokens[firstToken - 1]
  const isTitled = kind === 'name' && title !== undefined && title.tag !== 'PUNCT' && title.end + 1 >= start
  return { start: isTitled ? title.start : start, end }
}

/** What ties a role to where it is held: "mayor | of | Harrow", "a baker | from the | Old Mill". */
const HELD_AT = /^ (?:of|at|for|with|from) (?:the )?$/u
const MAX_TIE = 12

/** Where a person's role is held, or where they are from: "mayor of [Harrow]", "[Harrow] mayor Dana Lee". */
export function affiliationOf(
  reading: Reading,
  all: readonly FoundMention[],
  { sense, mentions }: Character,
): Span | null {
  if (sense !== 'person') return null
  for (const mention of mentions) {
    if (mention.kind !== 'name') continue
    const tied =
      behind(reading, all, mention) ?? (mention.role && ofRole(reading, all, mention, mention.role))
    if (tied) return { start: tied.start, end: tied.end }
  }
  return null
}

/** No person: "the brother of Daniel" is of no Daniel. */
const isPlaceOfWork = ({ tokens }: Reading, { kind, sense, firstToken }: FoundMention): boolean =>
  kind === 'name' &&
  sense !== 'person' &&
  sense !== 'nationality' &&
  (sense !== 'unknown' || tokens[firstToken]!.word.bearers === BEARERS.none)

/** The name that is tied to what ends before it: "Dana Lee | of Harrow Mills". */
function behind(reading: Reading, all: readonly FoundMention[], { end }: Span): FoundMention | null {
  const next = all[firstFrom(all, end)]
  if (next === undefined || next.start - end > MAX_TIE || !isPlaceOfWork(reading, next)) return null
  return HELD_AT.test(reading.text.slice(end, next.start)) ? next : null
}

/** The name behind a role, within it, or before it with a possessive: "Harrow’s | mayor". */
function ofRole(
  reading: Reading,
  all: readonly FoundMention[],
  name: FoundMention,
  role: Span,
): FoundMention | null {
  const after = behind(reading, all, role)
  if (after !== null) return after
  const from = firstFrom(all, role.start)
  const near = all.slice(Math.max(0, from - 3), from + 3)
  return (
    near.find(
      other =>
        other !== name &&
        isPlaceOfWork(reading, other) &&
        ((other.start < role.end && other.end > role.start) ||
          /^[’']s $/u.test(reading.text.slice(other.end, role.start))),
    ) ?? null
  )
}

/** Why a source is not named. Each part is bounded, so that no text makes it slow. */
const ANONYMITY = new RegExp(
  [
    '(?:who |they |he |she )?(?:spoke|speaking|talked|agreed to (?:speak|talk))[^,.;“”"]{0,60} condition of anonymity[^,.;“”"]{0,160}',
    'who (?:asked|declined|refused|wished|wanted|requested|preferred)(?: not)? to (?:be|remain) (?:named|identified|anonymous|unnamed)[^,.;“”"]{0,160}',
    '(?:ask|asked|asking|declin|declined|declining) (?:not )?to be (?:named|identified)[^,.;“”"]{0,160}',
    '(?:who )?(?:is|are|was|were) not (?:authori[sz]ed|allowed|permitted) to (?:speak|talk|discuss|comment)[^,.;“”"]{0,160}',
    `who (?:can(?:not|’t|'t)|could not|may not) be named[^,.;“”"]{0,160}`,
  ].join('|'),
  'iu',
)

/** One of these is in every such reason. */
const SIGN = /anonym|named|identified|authori[sz]ed|allowed|permitted/i

/** The report that goes on behind the reason. */
const BEHIND = /\s(?:said|says|told|added|confirmed)\b.*$/u

/** The words that say why a speaker without a name has none; null where the article does not say. */
export function anonymityOf(
  { text, sentences }: Reading,
  { sense, names, mentions }: Character,
): Span | null {
  if (names.length > 0 || sense === 'organization' || sense === 'document' || sense === 'place') return null
  for (const { sentence } of mentions.slice(0, MAX_SENTENCES)) {
    const { start, end } = sentences[sentence]!
    const sentenceText = text.slice(start, Math.min(end, start + LONGEST))
    // Most sentences hold none of these words, and to see that costs little.
    const found = SIGN.test(sentenceText) ? ANONYMITY.exec(sentenceText) : null
    if (found === null) continue
    const words = found[0].replace(BEHIND, '').trimEnd()
    return { start: start + found.index, end: start + found.index + words.length }
  }
  return null
}

/** In so many of a speaker's sentences a reason is looked for, and in so many UTF-16 code units of each. */
const MAX_SENTENCES = 4
const LONGEST = 2000
