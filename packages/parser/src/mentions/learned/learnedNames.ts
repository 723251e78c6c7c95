import { NAME_WEIGHTS } from '@onrecord/english'
import { isProse } from '../../model/block.ts'
import { Lattice } from '../../model/lattice.ts'
import { unpackModel } from '../../model/linear.ts'
import type { EntityKind } from '../../model/mention.ts'
import type { Places } from '../../model/places.ts'
import type { Reading } from '../../model/reading.ts'
import { unpackSpanModel } from '../../model/spanModel.ts'
import { readContext, WRITING } from './context.ts'
import { KIND_COUNT, KindModel, NAME_KINDS, withPerson } from './kindModel.ts'
import { NameFinder } from './nameFinder.ts'
import { type Guess, voteOnKinds } from './votes.ts'

/** A name as the models find it: where, how probable, and for each of {@link NAME_KINDS} the logarithm of its probability. */
export interface LearnedName extends Places {
  readonly probability: number
  readonly kinds: Float64Array
}

/** Where all words are written alike, a name must be as probable as this. */
const LEAST_IN_HEADLINES = 0.5

/** The names in the story, sentence by sentence; none for furniture. */
export function learnedNames({
  blocks,
  tokens,
  sentences,
}: Pick<Reading, 'blocks' | 'tokens' | 'sentences'>): readonly (readonly LearnedName[])[] {
  shipped ??= unpack()
  const { finder, kinds } = shipped
  const prose = sentences.map(({ block }) => isProse(blocks[block]!))
  const { context, sentences: read } = readContext(tokens, sentences)
  const guesses: (Guess & { readonly probability: number })[] = []
  const counts: number[] = []
  for (const [index, sentence] of read.entries()) {
    const least = sentence.writing === WRITING.prose ? 0 : LEAST_IN_HEADLINES
    const found = prose[index]
      ? finder.find(context, sentence).filter(({ probability }) => probability >= least)
      : []
    counts.push(found.length)
    for (const { first, last, probability, personProbability } of found) {
      const scores = kinds.scores(context, sentence, { first, last })
      guesses.push({ first, last, probability, kinds: withPerson(scores, personProbability) })
    }
  }
  const votes = voteOnKinds(tokens, guesses)
  const names = guesses.map(
    ({ first, last, probability }, index): LearnedName => ({
      first,
      last,
      probability,
      kinds: votes[index]!,
    }),
  )
  let next = 0
  return counts.map(count => {
    next += count
    return names.slice(next - count, next)
  })
}

/** The kinds that corpora throw together as "miscellaneous", so that each alone seems less probable than it is. */
const MISCELLANEOUS = NAME_KINDS.indexOf('event')

/**
 * The most probable kind, and how probable it is. Of events, works, products and others one is chosen where all
 * together are more probable than each other kind.
 *
 * @param kinds for each of {@link NAME_KINDS} the logarithm of its probability.
 */
export function mostProbableKind(kinds: Float64Array): {
  readonly kind: EntityKind
  readonly probability: number
} {
  let best = 0
  let misc = 0
  let bestMisc = MISCELLANEOUS
  for (let kind = 0; kind < KIND_COUNT; kind++) {
    if (kind >= MISCELLANEOUS) {
      misc += Math.exp(kinds[kind]!)
      if (kinds[kind]! > kinds[bestMisc]!) bestMisc = kind
    } else if (kinds[kind]! > kinds[best]!) best = kind
  }
  const probability = Math.exp(kinds[best]!)
  return misc > probability
    ? { kind: NAME_KINDS[bestMisc]!, probability: misc }
    : { kind: NAME_KINDS[best]!, probability }
}

/** Unpacked at the first use, which costs some milliseconds. */
let shipped: { readonly finder: NameFinder; readonly kinds: KindModel } | undefined

function unpack() {
  const { name, kind } = NAME_WEIGHTS
  return {
    finder: new NameFinder(unpackSpanModel(name), new Lattice(2, name.transitions)),
    kinds: new KindModel(unpackModel(kind)),
  }
}
