import type { Article, Gender, Speaker } from '@onrecord/parser'
import type { Kysely } from 'kysely'
import {
  compare,
  type Evidence,
  evidenceOf,
  SAME_STORY,
  VERY_STORY,
  type Verdict,
} from '../../identity/evidence.ts'
import {
  isFullName,
  mayBeOneName,
  type PersonName,
  personName,
  wordsOfName,
} from '../../identity/personName.ts'
import type { Claims } from '../../identity/register.ts'
import { localId, speakerKey } from '../../identity/speakerKey.ts'
import type { Tables } from '../tables.ts'
import { byCodeUnit } from '../tally.ts'
import { Identities, type Identity } from './identities.ts'
import type { TopicIds } from './linkTopics.ts'
import { Stories } from './stories.ts'

/** The archive's ids of an article's speakers, by the Article's own: `s1` → `person-mara-quill`. */
export type RecordIds = ReadonlyMap<Speaker['id'], string>

/** A person in an article, of whom it is to be found who it is. */
export interface Sighting {
  readonly article: Article
  readonly speaker: Speaker
  /** The id that the register says. */
  readonly claimed: string | null
  readonly name: PersonName
  readonly evidence: Evidence
}

/**
 * Finds who the speakers of articles are: as the register says, else by {@link speakerKey}, but for people. People of
 * one full name are one, unless what articles say parts them: then they are two, `person-corin-hale` and
 * `person-corin-hale-2`. Another form of a name ("Y. El-Amin", "Teo", a surname alone) is of whom nobody else may be
 * meant, and only where a role, an affiliation or the story says so. Whoever cannot be told stays a stranger.
 *
 * The order of articles put together does not matter; whether they are put together may.
 */
export const identify = async (
  db: Kysely<Tables>,
  articles: readonly Article[],
  claims: Claims,
  topicIds: ReadonlyMap<Article, TopicIds>,
): Promise<ReadonlyMap<Article, RecordIds>> => {
  const found = new Map(articles.map(article => [article, new Map<Speaker['id'], string>()]))
  const sightings: Sighting[] = []
  for (const article of articles) {
    for (const speaker of article.speakers) {
      const claimed = claims.claimant(article, speaker)
      const sighting = sightingOf(article, speaker, claimed)
      if (sighting !== null) sightings.push(sighting)
      else found.get(article)!.set(speaker.id, claimed ?? keyOrLocal(article, speaker))
    }
  }
  const cast: Cast = {
    identities: await Identities.read(db, sightings, claims.restricted),
    stories: new Stories(db, topicIds),
  }
  const settle = ({ sighting, id }: Settled): void => {
    const { article, speaker } = sighting
    found.get(article)!.set(speaker.id, id)
    cast.identities.add(id, sighting)
    cast.stories.add(id, article)
  }
  const [claimed, open] = partition(sightings, ({ claimed }) => claimed !== null)
  const [full, short] = partition(open, ({ name }) => isFullName(name))
  for (const sighting of claimed) settle({ sighting, id: sighting.claimed! })
  for (const [, group] of [...Map.groupBy(full, ({ name }) => wordsOfName(name))].sort(byKey)) {
    let pending = group.sort(byPlenty)
    while (pending.length > 0) {
      const sure = await surelyKnown(pending, cast)
      const settled = sure.length > 0 ? sure : [await first(pending[0]!, cast)]
      settled.forEach(settle)
      const done = new Set(settled.map(({ sighting }) => sighting))
      pending = pending.filter(sighting => !done.has(sighting))
    }
  }
  for (const sighting of short) {
    const identity = await otherForm(sighting, cast)
    settle({ sighting, id: identity?.id ?? localId(sighting.article, sighting.speaker) })
  }
  return found
}

/** Who is known, and what they are in the news for. */
interface Cast {
  readonly identities: Identities
  readonly stories: Stories
}

interface Settled {
  readonly sighting: Sighting
  readonly id: string
}

const keyOrLocal = (article: Article, speaker: Speaker): string =>
  speakerKey(speaker) ?? localId(article, speaker)

const sightingOf = (article: Article, speaker: Speaker, claimed: string | null): Sighting | null => {
  const name = speaker.kind === 'person' ? personName(speaker.name) : null
  if (name === null) return null
  const { text } = article
  const printed = (span: Speaker['role']): readonly string[] =>
    span ? [text.slice(span.start, span.end)] : []
  const { role, affiliation, gender } = speaker
  return {
    article,
    speaker,
    claimed,
    name,
    evidence: evidenceOf(printed(role), printed(affiliation), toldGender(text, gender)),
  }
}

// Articles of an earlier version's parser have neither affiliations nor genders.
const PRONOUN = /^(?:s?he|him|hers?|his|(?:him|her)self)$/i

/** A gender where more than a pronoun tells it. */
export const toldGender = (text: string, gender: Speaker['gender'] | undefined): readonly Gender[] =>
  gender && !PRONOUN.test(text.slice(gender.evidence.start, gender.evidence.end)) ? [gender.value] : []

/** Those that the same is known of in any order: the ones with a role first, then by date. */
const byPlenty = (a: Sighting, b: Sighting): number =>
  b.evidence.roles.size - a.evidence.roles.size ||
  byCodeUnit(a.article.publishedAt ?? '', b.article.publishedAt ?? '') ||
  byCodeUnit(a.article.id, b.article.id)

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => byCodeUnit(a, b)

const partition = <Item>(items: readonly Item[], isFirst: (item: Item) => boolean): [Item[], Item[]] => [
  items.filter(isFirst),
  items.filter(item => !isFirst(item)),
]

/** Those of the same full name who may be the same. */
const namesakesOf = ({ name, evidence }: Sighting, { identities }: Cast): readonly Identity[] => {
  const words = wordsOfName(name)
  return identities
    .ofSurname(name)
    .filter(({ names }) => names.some(known => wordsOfName(known) === words))
    .filter(identity => compare(identity.evidence, evidence) !== 'contradicted')
}

/**
 * Those of several sightings that are surely of somebody known, by role, affiliation or story. Whoever is settled may
 * make others sure, who are asked again.
 */
const surelyKnown = async (pending: readonly Sighting[], cast: Cast): Promise<readonly Settled[]> => {
  const sure: Settled[] = []
  const isDoubted = pending.some(
    sighting => withVerdict('doubtful', sighting, namesakesOf(sighting, cast)).length > 0,
  )
  const guesses: (Closest & { readonly sighting: Sighting })[] = []
  for (const sighting of pending) {
    const namesakes = namesakesOf(sighting, cast)
    const confirmed = withVerdict('confirmed', sighting, namesakes)
    // The usual cases, in which no story need be looked at: nothing parts whoever has the name.
    if (confirmed.length === 1 || (namesakes.length === 1 && !isDoubted)) {
      sure.push({ sighting, id: (confirmed[0] ?? namesakes[0]!).id })
      continue
    }
    const guess = await closest(sighting, confirmed.length > 1 ? confirmed : namesakes, cast)
    guesses.push({ sighting, ...guess })
  }
  for (const { sighting, identity } of guesses) {
    // Those of one role go together: the minister is in a page of letters with the chairman, but in no other.
    const alike = guesses.filter(
      guess =>
        guess.identity === identity &&
        (guess.sighting === sighting || compare(guess.sighting.evidence, sighting.evidence) === 'confirmed'),
    )
    const story = alike.reduce((sum, guess) => sum + guess.story, 0) / alike.length
    if (identity !== null && story >= SAME_STORY) sure.push({ sighting, id: identity.id })
  }
  return sure
}

const withVerdict = (
  verdict: Verdict,
  sighting: Sighting,
  identities: readonly Identity[],
): readonly Identity[] =>
  identities.filter(({ evidence }) => compare(evidence, sighting.evidence) === verdict)

/** Somebody known, and how much their articles have in common with the one at hand. */
interface Closest {
  readonly identity: Identity | null
  readonly story: number
}

/** Whose articles have most in common with the one at hand. */
const closest = async (
  { article, name }: Sighting,
  identities: readonly Identity[],
  { stories }: Cast,
): Promise<Closest> => {
  let best: Closest = { identity: null, story: -1 }
  for (const identity of identities) {
    const story = await stories.inCommon(article, name, identity.id)
    if (story > best.story) best = { identity, story }
  }
  return best
}

/** Who somebody is of whom nothing says so: the one namesake whom nothing speaks against, or somebody new. */
const first = async (sighting: Sighting, cast: Cast): Promise<Settled> => {
  const namesakes = namesakesOf(sighting, cast)
  const open = withVerdict('open', sighting, namesakes)
  if (open.length > 1) return { sighting, id: localId(sighting.article, sighting.speaker) }
  const identity = namesakes.length === 0 ? await otherForm(sighting, cast) : open[0]
  return { sighting, id: identity?.id ?? cast.identities.newId(speakerKey(sighting.speaker)!) }
}

/** The only one of the surname who may be called so, and whom more than the name says to be the same. */
const otherForm = async (sighting: Sighting, { identities, stories }: Cast): Promise<Identity | null> => {
  const { article, name, evidence } = sighting
  const fitting: Identity[] = []
  for (const identity of identities.ofSurname(name)) {
    const verdict = compare(identity.evidence, evidence)
    if (verdict === 'contradicted' || !identity.names.some(known => mayBeOneName(known, name))) continue
    const isConfirmed = verdict === 'confirmed'
    const isTold = isConfirmed && name.given.length > 0
    const least = isConfirmed || name.given.length > 0 ? SAME_STORY : VERY_STORY
    if (isTold || (await stories.inCommon(article, name, identity.id)) >= least) fitting.push(identity)
  }
  return fitting.length === 1 ? fitting[0]! : null
}
