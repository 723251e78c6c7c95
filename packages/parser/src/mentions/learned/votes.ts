import type { Places } from '../../model/places.ts'
import type { Token } from '../../model/token.ts'
import { hashOfName } from './kindFeatures.ts'
import { KIND_COUNT, toLogProbabilities } from './kindModel.ts'

/** A name and the logarithm of how probable each kind is. */
export interface Guess extends Places {
  readonly kinds: Float64Array
}

/** The others of a name count together as much as so many of them. */
const MOST_VOTES = 3
/** Names of more words are seldom called by their last. */
const LONGEST_CALLED = 3

/**
 * One name is of one kind throughout a text (one sense per discourse; Gale, Church and Yarowsky 1992): what each place
 * tells of it is added to what its others tell, those of the same words, and for a name of one word longer ones that
 * end in it: "Dana Lee" for "Lee".
 *
 * @returns for each name, in their order, the logarithm of how probable each kind is.
 */
export function voteOnKinds(tokens: readonly Token[], guesses: readonly Guess[]): readonly Float64Array[] {
  const groups = new Map<number, number[]>()
  const add = (hash: number, index: number): void => {
    const group = groups.get(hash)
    if (group === undefined) groups.set(hash, [index])
    else group.push(index)
  }
  for (const [index, name] of guesses.entries()) {
    add(hashOfName(tokens, name), index)
    const length = name.last - name.first
    if (length > 1 && length <= LONGEST_CALLED)
      add(hashOfName(tokens, { first: name.last - 1, last: name.last }), index)
  }
  const sums = new Map<number, Float64Array>()
  for (const [hash, group] of groups) if (group.length > 1) sums.set(hash, sumOf(guesses, group))
  return guesses.map((name): Float64Array => {
    const hash = hashOfName(tokens, name)
    const sum = sums.get(hash)
    if (sum === undefined) return name.kinds
    const otherCount = groups.get(hash)!.length - 1
    const weight = Math.min(MOST_VOTES, otherCount) / otherCount
    return toLogProbabilities(name.kinds.map((own, kind) => own + weight * (sum[kind]! - own)))
  })
}

function sumOf(guesses: readonly Guess[], group: readonly number[]): Float64Array {
  const sum = new Float64Array(KIND_COUNT)
  for (const index of group)
    for (let kind = 0; kind < KIND_COUNT; kind++) sum[kind]! += guesses[index]!.kinds[kind]!
  return sum
}
