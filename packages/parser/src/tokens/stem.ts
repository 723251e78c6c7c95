import { IRREGULAR_FORMS } from '@onrecord/english'

/** A Map, since an object would hold "constructor" too. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(Object.entries(IRREGULAR_FORMS))

/**
 * A word in lower case without its inflection, so that "claims", "claimed" and "claiming" are one to a model. Not
 * always a word: only ever compared.
 */
export function stem(norm: string): string {
  const irregular = IRREGULAR.get(norm)
  if (irregular !== undefined) return irregular
  if (norm.length < 5) return norm
  if (norm.endsWith('ies') || norm.endsWith('ied')) return `${norm.slice(0, -3)}y`
  let end = norm.length - endingLength(norm)
  if (norm[end - 1] === 'e') end--
  const last = norm[end - 1]!
  if (end > 3 && last === norm[end - 2] && !'lsz'.includes(last)) end--
  return norm.slice(0, end)
}

function endingLength(norm: string): number {
  if (norm.endsWith('ing')) return 3
  if (norm.endsWith('ed') || norm.endsWith('es')) return 2
  return norm.endsWith('s') && !norm.endsWith('ss') ? 1 : 0
}
