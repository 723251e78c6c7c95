import { IRREGULAR_FORMS } from '@onrecord/english'

/**
 * A word in lower case without its inflection, so that "claims", "claimed" and "claiming" are one to a model. Not
 * always a word: only ever compared.
 */
export function stem(norm: string): string {
  const irregular = IRREGULAR_FORMS[norm]
  if (irregular !== undefined) return irregular
  if (norm.length < 5) return norm
  if (norm.endsWith('ies') || norm.endsWith('ied')) return `${norm.slice(0, -3)}y`
  const base = norm.slice(0, norm.length - endingLength(norm))
  const bare = base.endsWith('e') ? base.slice(0, -1) : base
  const isDoubled = bare.length > 3 && bare.at(-1) === bare.at(-2) && !/[lsz]$/.test(bare)
  return isDoubled ? bare.slice(0, -1) : bare
}

function endingLength(norm: string): number {
  if (norm.endsWith('ing')) return 3
  if (norm.endsWith('ed') || norm.endsWith('es')) return 2
  return norm.endsWith('s') && !norm.endsWith('ss') ? 1 : 0
}
