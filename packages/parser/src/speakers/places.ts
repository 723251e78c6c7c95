import { COUNTRIES, REGIONS } from '@onrecord/english'
import { fold, withoutStop } from '../model/mention.ts'

function bare(name: string): string {
  const folded = withoutStop(fold(name))
  return folded.startsWith('the ') ? folded.slice(4) : folded
}

/** Other names, abbreviations and demonyms of countries and the like → the usual name. */
const countries: ReadonlyMap<string, string> = new Map(
  [...COUNTRIES, ...REGIONS].flatMap(([name, demonyms, aliases]) =>
    [name, ...aliases, ...demonyms].map(form => [bare(form), name] as const),
  ),
)

const seats: ReadonlyMap<string, string> = new Map(
  COUNTRIES.flatMap(([name, , , seats]) => seats.map(seat => [bare(seat), name] as const)),
)

/** The country that a name or demonym in lower case stands for, and with `asGovernment` a capital too; else null. */
export function canonicalPlace(name: string, asGovernment: boolean): string | null {
  const place = bare(name)
  return countries.get(place) ?? (asGovernment ? seats.get(place) : undefined) ?? null
}

/** Prepositions that tell where, after which a place does not speak. */
export const LOCATIVES: ReadonlySet<string> = new Set(
  'in at near to from outside through around via'.split(' '),
)
