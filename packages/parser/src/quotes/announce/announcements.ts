import { QUOTE_WEIGHTS, type QuoteWeights } from '@onrecord/english'
import { Lattice } from '../../model/lattice.ts'
import { unpackModel } from '../../model/linear.ts'
import { unpackSpanModel } from '../../model/spanModel.ts'
import type { Range, Scene } from '../scene.ts'
import { Chooser } from './chooser.ts'
import { type Clues, readClues } from './clues.ts'
import { CueFinder, type CueRegion } from './cueFinder.ts'
import type { CueWithRoles } from './roleFeatures.ts'
import { RoleFinder, type Roles } from './roles.ts'

/** A cue, the words that name its source, and the words it announces, as ranges of tokens within one sentence. */
export interface Announcement {
  readonly sentence: number
  readonly cue: Range
  readonly source: Range | null
  /** In text order: one range, or one on each side of the cue. */
  readonly content: readonly Range[]
  /** How probable it is that it announces a quote, 0 to 1. */
  readonly probability: number
}

/** Less probable ones are not reported. */
const LEAST = 0.45

/**
 * Finds what is announced in the story by words, with the models of @onrecord/english, in text order.
 *
 * Sentence by sentence: a sieve (`sieve.ts`) passes over most words; where a cue may be a first model finds the cues
 * (`cueFinder.ts`), a second the possible sources and contents of each (`roles.ts`), and a third chooses among them, "no
 * quote" being one of the choices (`chooser.ts`). They read `clues.ts`, arrays of numbers; their features are in the files
 * named so, and packages/training learns from the very same.
 */
export function findAnnouncements(scene: Scene): readonly Announcement[] {
  models ??= unpackModels(QUOTE_WEIGHTS)
  return announcementsOf(scene, models)
}

/** Unpacked at the first use, which costs some tens of milliseconds. */
let models: QuoteModels | undefined

export interface QuoteModels {
  readonly cues: CueFinder
  readonly roles: RoleFinder
  readonly chooser: Chooser
}

const unpackModels = ({ sieve, cue, role, choice }: QuoteWeights): QuoteModels => ({
  cues: new CueFinder(
    { ...unpackModel(sieve), least: sieve.least },
    unpackSpanModel(cue),
    new Lattice(1, cue.transitions),
  ),
  roles: new RoleFinder(unpackSpanModel(role), new Lattice(2, role.transitions)),
  chooser: new Chooser(unpackModel(choice)),
})

export function announcementsOf(
  scene: Scene,
  { cues, roles, chooser }: QuoteModels,
): readonly Announcement[] {
  const announcements: Announcement[] = []
  for (const clues of readClues(scene)) {
    const regions = cues.find(clues)
    const found = findRoles(clues, regions, roles)
    for (const [index, region] of regions.entries()) {
      const cue = found[index]!
      const own = { clues, cue, probability: region.probability, others: neighbours(found, index) }
      const choice = chooser.choose(own, region, cue.roles)
      if (choice !== null && choice.probability >= LEAST) announcements.push(inTokens(clues, choice))
    }
  }
  return announcements
}

/** A cue with its most probable source and content, and all others. */
export interface CueRoles extends CueWithRoles {
  readonly probability: number
  readonly roles: Roles
}

/** Finds the roles of each cue of a sentence from left to right, those of the cues before it among the features. */
export function findRoles(
  clues: Clues,
  regions: readonly CueRegion[],
  finder: RoleFinder,
): readonly CueRoles[] {
  // Objects are written out here and in the chooser: that one spreads another costs more than all it is for.
  const cues: (CueWithRoles & { readonly probability: number })[] = regions.map(
    ({ extents, probability }) => {
      const { first, last } = extents[0]!.value
      return { first, last, source: null, content: [], probability }
    },
  )
  return regions.map(({ probability }, index) => {
    const { first, last } = cues[index]!
    const roles = finder.find(clues, cues[index]!, neighbours(cues, index))
    const source = roles.sources[0]!.value
    const best = roles.contents[0]
    const content = best !== undefined && best.probability >= LEAST_CONTENT ? best.value : []
    const found = { first, last, source, content, probability, roles }
    cues[index] = found
    return found
  })
}

/** Less probable contents, which are only the plainest that there are, tell the neighbours nothing. */
const LEAST_CONTENT = 0.05

/** How many cues before and after another are neighbours of it, and how probable they are at least. */
const NEIGHBOURS = 6
const LEAST_NEIGHBOUR = 0.3

/** The other cues near the one at `index`. */
export function neighbours<Cue extends { readonly probability: number }>(
  cues: readonly Cue[],
  index: number,
): readonly Cue[] {
  const near: Cue[] = []
  const end = Math.min(cues.length, index + NEIGHBOURS + 1)
  for (let at = Math.max(0, index - NEIGHBOURS); at < end; at++) {
    if (at !== index && cues[at]!.probability >= LEAST_NEIGHBOUR) near.push(cues[at]!)
  }
  return near
}

type Chosen = Omit<Announcement, 'sentence'>

function inTokens({ offset, sentence }: Clues, { cue, source, content, probability }: Chosen): Announcement {
  const shift = ({ first, last }: Range): Range => ({ first: first - offset, last: last - offset })
  return {
    sentence,
    cue: shift(cue),
    source: source === null ? null : shift(source),
    content: content.map(shift),
    probability,
  }
}
