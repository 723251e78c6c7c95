import { namePartOf } from '../model/compounds.ts'
import { hashWord, SHAPE, type Word } from '../model/word.ts'
import { BEARER_SHIFT, clusterOf } from './clusters.ts'
import { suffixHash } from './features.ts'
import type { Lexicon } from './lexicon.ts'
import { nameClusterOf } from './nameClusters.ts'
import { hasCapital, shapeOf } from './shapes.ts'
import { stem } from './stem.ts'

/** A word as a tagger reads it. */
export interface Form extends Word {
  /** The tags that it may have: bit `i` is for `UPOS[i]`. */
  readonly allowed: number
}

export function readForm(text: string, lexicon: Lexicon): Form {
  const norm = normOf(text)
  const hash = hashWord(norm)
  const shape = shapeOf(text, norm)
  const nameHash = shape & SHAPE.hyphen ? hashOfName(text) : hash
  const cluster = clusterOf(hash)
  return {
    text,
    norm,
    hash,
    shape,
    ending: suffixHash(norm, hash, 3),
    stem: hashWord(stem(norm)),
    inflection: inflectionOf(norm),
    cluster: (cluster >> 8) & 0xfff,
    group: cluster & 0xff,
    nameHash,
    nameCluster: nameClusterOf(hash) || nameClusterOf(nameHash),
    bearers: cluster >> BEARER_SHIFT,
    allowed: lexicon.allowedTags(norm, hash, hasCapital(shape)),
  }
}

/** The hash of the name in a compound: "pro-[Harrow]", "[Harrow]-based". */
function hashOfName(text: string): number {
  const { start, end } = namePartOf(text, true)
  return hashWord(normOf(text.slice(start, end)))
}

function inflectionOf(norm: string): number {
  if (norm.endsWith('ing')) return 1
  if (norm.endsWith('ed') || norm === 'said') return 2
  return norm.endsWith('s') ? 3 : 0
}

/** In lower case, with straight apostrophes: most words are so already. */
export function normOf(text: string): string {
  let isLower = true
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= 0x80) return text.toLowerCase().replace(/[’ʼ]/g, "'")
    if (unit >= 0x41 && unit <= 0x5a) isLower = false
  }
  return isLower ? text : text.toLowerCase()
}
