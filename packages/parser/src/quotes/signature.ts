import { firstFrom, type Span } from '../model/span.ts'
import type { Quotation } from './quotation.ts'
import type { Scene } from './scene.ts'

/** How long the words behind a dash may be that name who said it, in UTF-16 code units. */
const MAX_SIGNATURE = 160
const DASH = /^\s{0,2}[—–―-]{1,2}\s{0,2}/
const DATE = /^(?:\d{4}|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?)$/

/**
 * Who signs a quotation, with role, but without the occasion: "“…” — Dana Lee, mayor, on the bridge", on the same line
 * or on the next one, where a name alone will do.
 */
export function signatureOf(scene: Scene, { outer, lastBlock }: Quotation): Span | null {
  const { text, blocks } = scene
  const own = blocks[lastBlock]!
  const rest = text.slice(outer.end, Math.min(own.end, outer.end + MAX_SIGNATURE))
  if (rest.trim() !== '') return signedBehindDash(scene, { start: outer.end, end: own.end })
  const next = blocks[lastBlock + 1]
  if (next?.kind !== 'paragraph' && next?.kind !== 'subhead') return null
  return (
    signedBehindDash(scene, next) ??
    (isNextLine(scene, own.end, next.start) ? signedByName(scene, next) : null)
  )
}

const isNextLine = ({ text }: Scene, end: number, start: number): boolean =>
  /^[^\S\n]*\n[^\S\n]*$/.test(text.slice(end, Math.min(start, end + 8))) && start - end <= 8

function signedBehindDash(scene: Scene, { start, end }: Span): Span | null {
  const line = scene.text.slice(start, Math.min(end, start + MAX_SIGNATURE))
  const dash = DASH.exec(line)
  const lineEnd = line.includes('\n') ? start + line.indexOf('\n', dash?.[0].length) : end
  if (dash === null || lineEnd - start > MAX_SIGNATURE) return null
  return named(scene, { start: start + dash[0].length, end: lineEnd < start ? end : lineEnd })
}

/** A line that is a person's name and nothing else. */
function signedByName({ mentions }: Scene, line: Span): Span | null {
  const mention = mentions[firstFrom(mentions, line.start)]
  const isWhole = mention?.start === line.start && mention.end === line.end
  return isWhole && mention.kind === 'name' && mention.sense === 'person'
    ? { start: line.start, end: line.end }
    : null
}

/** The words of a line up to the occasion, if they name somebody and no verb stands among them. */
function named({ tokens, mentions }: Scene, line: Span): Span | null {
  const first = firstFrom(tokens, line.start)
  let last = first
  for (; last < tokens.length && tokens[last]!.end <= line.end; last++) {
    const { tag, text: word } = tokens[last]!
    if (tag === 'VERB' || tag === 'AUX' || tag === 'PRON') return null
    const before = tokens[last - 1]!
    const isBehindName = last > first && (before.norm === ',' || before.tag === 'PROPN')
    const isOccasion = tag === 'ADP' && word !== 'of' && isBehindName
    if (isOccasion || (before.norm === ',' && DATE.test(word)) || /^[.;?!]$/.test(word)) break
  }
  while (last > first && tokens[last - 1]!.tag === 'PUNCT' && !/[)\].]$/.test(tokens[last - 1]!.text)) last--
  if (last === first) return null
  const span = { start: tokens[first]!.start, end: tokens[last - 1]!.end }
  const mention = mentions[firstFrom(mentions, span.start)]
  const isSomebody = tokens[first]!.tag === 'PROPN' || (mention !== undefined && mention.end <= span.end)
  return isSomebody && /^\p{L}/u.test(tokens[first]!.text) ? span : null
}
