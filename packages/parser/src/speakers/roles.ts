import { ROLE_FAMILIES } from '@onrecord/english'

/** For each role head the families it belongs to, by index. */
const familiesOf: ReadonlyMap<string, readonly number[]> = indexFamilies()

function indexFamilies(): ReadonlyMap<string, readonly number[]> {
  const map = new Map<string, number[]>()
  for (const [index, family] of ROLE_FAMILIES.entries()) {
    for (const word of new Set(family)) map.set(word, [...(map.get(word) ?? []), index])
  }
  return map
}

/**
 * How well a later nominal's head fits a role printed before: 2 where the role has the word, 1 where the word is the
 * general one of a family that the role is of ("official" for a minister), else 0.
 */
export function fitOfRole(head: string, roleWords: ReadonlySet<string>): 0 | 1 | 2 {
  if (roleWords.has(head)) return 2
  for (const index of familiesOf.get(head) ?? []) {
    const family = ROLE_FAMILIES[index]!
    const isGeneral = family[0] === head
    if (isGeneral && family.some(word => roleWords.has(word))) return 1
  }
  return 0
}
