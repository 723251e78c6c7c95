import { ROLE_FAMILIES } from '@onrecord/english'

/** The letters by which the table writes what an entity is; `packages/parser/src/topics/link/table.ts` reads them. */
export type KindLetter = 'p' | 'o' | 'l' | 'e' | 'w' | 'x'

const HEADS: readonly (readonly [KindLetter, string])[] = [
  [
    'l',
    'city town country state county capital seat province region district village island islands river sea ocean lake continent municipality neighborhood neighbourhood borough suburb commune metropolis area territory republic kingdom settlement mountain peninsula prefecture department community dependency location nation empire colony cemetery place archipelago parish',
  ],
  [
    'o',
    'company university college team club agency school organization organisation label network party league bank newspaper studio corporation band group duo institution conglomerate manufacturer publisher airline franchise ministry association broadcaster channel station magazine army navy force union institute chain body retailer brand legislature parliament senate house police church academy federation council charity court museum hospital foundation alliance developer distributor orchestra institutions',
  ],
  [
    'w',
    'film album song series novel book game show miniseries play musical sitcom soundtrack movie trilogy documentary opera poem',
  ],
  [
    'e',
    'election war battle olympics festival championship event tournament conflict games cup revolution ceremony convention disaster attack attacks season draft',
  ],
  [
    'p',
    'actor actress singer musician writer author director producer politician player footballer rapper composer screenwriter comedian songwriter journalist novelist poet philosopher lawyer economist scientist physicist athlete wrestler boxer emperor king queen president guitarist drummer cinematographer editor animator presenter entertainer model artist filmmaker voice-actor bassist businessman businesswoman physician historian general officer statesman monarch designer swimmer host diplomat manager coach cyclist mathematician playwright critic dancer pianist activist dramatist man woman',
  ],
]

const KIND_OF = new Map<string, KindLetter>([
  ...ROLE_FAMILIES.flat().map(role => [role, 'p'] as const),
  ...HEADS.flatMap(([kind, words]) => words.split(' ').map(word => [word, kind] as const)),
])

/** What an entity is by the last telling noun before the first "of" or "in" of its description ("city in Texas"). */
export function kindOf(description: string): KindLetter {
  const head = description.split(/ (?:in|of|from|by|for|on|at|that|who|which|and)\b|[,;(]/)[0] ?? ''
  for (const word of head
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .reverse()) {
    const kind = KIND_OF.get(word)
    if (kind !== undefined) return kind
  }
  return 'x'
}

/** The words of a description that may stand in an article too: those with a capital ("Texas"), at most four. */
export function contextOf(description: string): string {
  const words = description.match(/\p{Lu}[\p{L}-]{2,}/gu) ?? []
  return [...new Set(words)].slice(0, 4).join(' ')
}
