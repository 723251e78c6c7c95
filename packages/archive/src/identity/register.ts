import type { Article, Speaker } from '@onrecord/parser'
import { z } from 'zod'
import { ArchiveError } from '../archive.ts'
import { foldedText } from '../text/words.ts'
import { personName, wordsOfName } from './personName.ts'

/**
 * Who an editor says is who, as JSON: a list of speakers with the names that are theirs. Several names make one
 * speaker of them; one name in two entries, each with its `only`, makes two. It goes before all that is decided by
 * evidence, whenever an article comes or comes again.
 */
export type Register = readonly RegisterEntry[]

export interface RegisterEntry {
  /** The speaker's id in the archive: one that it has, or a new one. */
  readonly id: string
  /** What the speaker is called in the archive. */
  readonly name: string
  readonly wikidata?: string | undefined
  /** What articles call the speaker, case, diacritics and honorifics aside; the name alone where left out. */
  readonly names?: readonly string[] | undefined
  /** Where these names are the speaker's; everywhere where left out. All that is given must hold. */
  readonly only?: Only | undefined
}

interface Only {
  /** Addresses or ids of articles. */
  readonly articles?: readonly string[] | undefined
  readonly sites?: readonly string[] | undefined
  /** Words of which the role printed in the article has one. */
  readonly roles?: readonly string[] | undefined
}

const words = z.string().trim().min(1)
const list = z.array(words).min(1).optional()

const register: z.ZodType<Register> = z
  .array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9~-]{1,120}$/, 'an id has small letters, digits and hyphens'),
      name: words,
      wikidata: z
        .string()
        .regex(/^Q[1-9]\d*$/, 'a Wikidata id is Q and a number')
        .optional(),
      names: list,
      only: z.strictObject({ articles: list, sites: list, roles: list }).optional(),
    }),
  )
  .superRefine((entries, context) => {
    const seen = new Set<string>()
    for (const [index, { id }] of entries.entries()) {
      if (seen.has(id))
        context.addIssue({ code: 'custom', message: `${id} comes twice`, path: [index, 'id'] })
      seen.add(id)
    }
  })

/** @throws ArchiveError `badRegister`, which says where it is no register. */
export const checkRegister = (value: unknown): Register => {
  const { data, error } = register.safeParse(value)
  if (error === undefined) return data
  throw new ArchiveError('badRegister', `The register is not as it should be:\n${z.prettifyError(error)}`)
}

/** A register, ready to be asked about the speakers of articles. */
export class Claims {
  /** The ids of those whose names are theirs only in some articles: in no other they are who is meant. */
  readonly restricted: ReadonlySet<string>
  readonly #byName = new Map<string, RegisterEntry[]>()

  constructor(entries: Register) {
    this.restricted = new Set(entries.filter(({ only }) => only !== undefined).map(({ id }) => id))
    for (const entry of entries) {
      for (const key of new Set(namesOf(entry).map(nameKey))) {
        const known = this.#byName.get(key)
        if (known === undefined) this.#byName.set(key, [entry])
        else known.push(entry)
      }
    }
  }

  /** The id of the first entry that claims an article's speaker; null where none does. */
  claimant(article: Article, speaker: Speaker): string | null {
    const entries = this.#byName.get(nameKey(speaker.name)) ?? []
    return entries.find(({ only }) => only === undefined || holds(only, article, speaker))?.id ?? null
  }
}

export const namesOf = ({ name, names }: RegisterEntry): readonly string[] => names ?? [name]

/** A name without honorifics, folded: by this the register's names and those of articles are compared. */
export const nameKey = (name: string): string => {
  const words = personName(name)
  return words === null ? foldedText(name) : wordsOfName(words)
}

const holds = (
  { articles, sites, roles }: Only,
  { id, url, site, text }: Article,
  { role }: Speaker,
): boolean => {
  const printed = role === null ? [] : foldedText(text.slice(role.start, role.end)).split(' ')
  return (
    (articles === undefined || articles.some(named => named === id || named === url)) &&
    (sites === undefined || sites.some(named => named === site)) &&
    (roles === undefined || roles.some(word => printed.includes(foldedText(word))))
  )
}
