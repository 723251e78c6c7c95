import type { Gender } from '@onrecord/parser'
import { foldedText } from '../text/words.ts'

/** What articles say of somebody but for the name: by this two people of one name are told apart. */
export interface Evidence {
  /** Folded words of the roles, without those that say little. */
  readonly roles: ReadonlySet<string>
  /** Folded names of where the roles are held. */
  readonly affiliations: ReadonlySet<string>
  /** As told by an honorific or a noun; what pronouns tell is too often wrong to part people by it. */
  readonly genders: ReadonlySet<Gender>
}

/** Words of roles that many people of other roles have, too; whose brother somebody is, is no office. */
const VAGUE: ReadonlySet<string> = new Set(
  (
    'a acting and assistant at chief co counterpart current deputy doctor dr ex expert first for former founding general head her his ' +
    'in interim its junior late leader local longtime member new of office old on our outgoing prof professor representative retired ' +
    'rival second senior spokesman spokesperson spokeswoman the their then to veteran vice ' +
    'aunt boyfriend brother colleague cousin dad daughter elder eldest father friend girlfriend grandfather grandmother ' +
    'grandson husband mother mum neighbor neighbour nephew niece partner resident sister son survivor uncle victim ' +
    'widow widower wife witness younger youngest'
  ).split(' '),
)

export const evidenceOf = (
  roles: Iterable<string>,
  affiliations: Iterable<string>,
  genders: Iterable<Gender>,
): Evidence => ({
  roles: new Set([...roles].flatMap(role => foldedText(role).split(' ')).filter(isTelling)),
  affiliations: new Set([...affiliations].map(foldedText)),
  genders: new Set(genders),
})

const isTelling = (word: string): boolean => word !== '' && !VAGUE.has(word)

/**
 * - `contradicted`: nobody is both a man and a woman here.
 * - `confirmed`: a role or an affiliation is the same.
 * - `doubtful`: both have roles and they differ, or the same elsewhere; so may those of one person in two articles.
 * - `open`: nothing speaks for it or against it.
 */
export type Verdict = 'contradicted' | 'confirmed' | 'doubtful' | 'open'

/** Whether two may be one person, if their names may be one. */
export const compare = (a: Evidence, b: Evidence): Verdict => {
  if (clash(a.genders, b.genders)) return 'contradicted'
  if (overlap(a.affiliations, b.affiliations)) return 'confirmed'
  // The mayor of one town is not that of another.
  if (overlap(a.roles, b.roles)) return clash(a.affiliations, b.affiliations) ? 'doubtful' : 'confirmed'
  return clash(a.roles, b.roles) ? 'doubtful' : 'open'
}

/** Whether both are told, and have nothing in common. */
const clash = <Item>(a: ReadonlySet<Item>, b: ReadonlySet<Item>): boolean =>
  a.size > 0 && b.size > 0 && !overlap(a, b)

const overlap = <Item>(a: ReadonlySet<Item>, b: ReadonlySet<Item>): boolean =>
  [...a].some(item => b.has(item))

/**
 * How much a topic tells that two articles are about the same, 0 to 1: little where many articles have it, and 1 where
 * no other has (inverse document frequency, Spärck Jones 1972). In an archive of a few articles no topic is common.
 */
export const topicWeight = (articlesWithIt: number, articleCount: number): number => {
  const all = Math.log(articleCount + FEW_ARTICLES)
  return Math.max(0, (all - Math.log(Math.max(1, articlesWithIt))) / all)
}

const FEW_ARTICLES = 20

/** Two articles with so much in common, {@link Stories.inCommon}, make the bearers of one full name the same. */
export const SAME_STORY = 0.2
/** A surname alone takes more. */
export const VERY_STORY = 0.3
