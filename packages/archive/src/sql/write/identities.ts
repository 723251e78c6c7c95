import type { Gender } from '@onrecord/parser'
import type { Kysely } from 'kysely'
import { type Evidence, evidenceOf } from '../../identity/evidence.ts'
import { familyOf, isFullName, type PersonName, personName } from '../../identity/personName.ts'
import { chunks } from '../bulk.ts'
import type { SpeakerTable, Tables } from '../tables.ts'
import { readTally } from '../tally.ts'
import type { Sighting } from './identify.ts'

/** A person of the archive, as far as it is known while articles are put. */
export interface Identity {
  readonly id: string
  /** All full names. */
  readonly names: readonly PersonName[]
  readonly evidence: Evidence
}

/** Of a surname without a given name at most so many people are looked at: with more of them nobody could be told. */
const MOST_OF_A_SURNAME = 50

/** The people who may be those of some articles: the archive's, and those whom the articles add. */
export class Identities {
  readonly #byId = new Map<string, Identity>()
  readonly #bySurname = new Map<string, Set<string>>()

  readonly #restricted: ReadonlySet<string>

  private constructor(restricted: ReadonlySet<string>) {
    this.#restricted = restricted
  }

  /** @param restricted ids of those who are nobody but whom the register says. */
  static async read(
    db: Kysely<Tables>,
    sightings: readonly Sighting[],
    restricted: ReadonlySet<string>,
  ): Promise<Identities> {
    const identities = new Identities(restricted)
    const of = db.selectFrom('speakers').select(['id', 'names', 'roles', 'affiliations', 'genders'])
    const names = sightings.map(({ name }) => name)
    const families = new Set(names.filter(({ given }) => given.length > 0).map(familyOf))
    for (const chunk of chunks([...families])) {
      for (const row of await of.where('family', 'in', chunk).execute()) identities.#read(row)
    }
    const claimed = new Set(sightings.flatMap(({ claimed }) => claimed ?? []))
    for (const chunk of chunks([...claimed])) {
      for (const row of await of.where('id', 'in', chunk).execute()) identities.#read(row)
    }
    const surnames = new Set(names.filter(({ given }) => given.length === 0).map(({ surname }) => surname))
    for (const surname of surnames) {
      const people = of.where('family', '>', `${surname} `).where('family', '<', `${surname}!`)
      for (const row of await people.limit(MOST_OF_A_SURNAME).execute()) identities.#read(row)
    }
    return identities
  }

  /** An id that nobody has: a key, with a number for the second and later ones of one name. */
  newId(key: string): string {
    let id = key
    for (let number = 2; this.#byId.has(id); number++) id = `${key}-${number}`
    return id
  }

  ofSurname({ surname }: PersonName): readonly Identity[] {
    return [...(this.#bySurname.get(surname) ?? [])].map(id => this.#byId.get(id)!)
  }

  /** Notes that a sighting is of somebody. */
  add(id: string, { name, evidence }: Sighting): void {
    const known = this.#byId.get(id)
    this.#set({
      id,
      names: [...(known?.names ?? []), ...fullNames([name])],
      evidence: known === undefined ? evidence : union(known.evidence, evidence),
    })
  }

  #read({ id, names, roles, affiliations, genders }: PersonRow): void {
    this.#set({
      id,
      names: fullNames([...readTally(names).keys()].map(personName)),
      evidence: evidenceOf(
        readTally(roles).keys(),
        readTally(affiliations).keys(),
        readTally(genders).keys() as Iterable<Gender>,
      ),
    })
  }

  #set(identity: Identity): void {
    this.#byId.set(identity.id, identity)
    if (this.#restricted.has(identity.id)) return
    for (const { surname } of identity.names) {
      const ids = this.#bySurname.get(surname)
      if (ids === undefined) this.#bySurname.set(surname, new Set([identity.id]))
      else ids.add(identity.id)
    }
  }
}

type PersonRow = Pick<SpeakerTable, 'id' | 'names' | 'roles' | 'affiliations' | 'genders'>

const fullNames = (names: readonly (PersonName | null)[]): readonly PersonName[] =>
  names.filter(name => name !== null && isFullName(name)) as readonly PersonName[]

const union = (a: Evidence, b: Evidence): Evidence => ({
  roles: new Set([...a.roles, ...b.roles]),
  affiliations: new Set([...a.affiliations, ...b.affiliations]),
  genders: new Set([...a.genders, ...b.genders]),
})
