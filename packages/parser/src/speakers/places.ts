import { COUNTRIES } from '@onrecord/english'
import { fold } from '../model/mention.ts'

const bare = (name: string): string => fold(name).replace(/^the /, '').replace(/\.$/, '')

/** Other names, abbreviations and demonyms of countries → the usual name. */
const countries: ReadonlyMap<string, string> = new Map(
  COUNTRIES.flatMap(([name, demonyms, aliases]) =>
    [name, ...aliases, ...demonyms].map(form => [bare(form), name] as const),
  ),
)

const seats: ReadonlyMap<string, string> = new Map(
  COUNTRIES.flatMap(([name, , , seats]) => seats.map(seat => [bare(seat), name] as const)),
)

/** The country that a name or demonym in lower case stands for, and with `asGovernment` a capital too; else null. */
export const canonicalPlace = (name: string, asGovernment: boolean): string | null =>
  countries.get(bare(name)) ?? (asGovernment ? seats.get(bare(name)) : undefined) ?? null
