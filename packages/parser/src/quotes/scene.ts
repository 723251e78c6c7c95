import type { FoundMention } from '../model/mention.ts'
import type { Reading } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import type { Quotation } from './quotation.ts'

/** A half-open range of token indices. */
export interface Range {
  readonly first: number
  readonly last: number
}

/** All that the quote rules look at. */
export interface Scene extends Reading {
  readonly mentions: readonly FoundMention[]
  /** The quotations that stand in no other, in text order. */
  readonly quotations: readonly Quotation[]
  /** For each token the index of the quotation it stands in, marks included, or -1. */
  readonly quotationOfToken: Int32Array
  /** For each token the index of the longest mention that ends with it, or -1. */
  readonly mentionEndingAt: Int32Array
}

/** @param all every quotation, nested ones too, in text order. */
export function setScene(
  reading: Reading,
  mentions: readonly FoundMention[],
  all: readonly Quotation[],
): Scene {
  const quotations = all.filter(({ depth }) => depth === 0)
  const quotationOfToken = indexQuotations(reading, quotations)
  const mentionEndingAt = new Int32Array(reading.tokens.length).fill(-1)
  for (let index = 0; index < mentions.length; index++) {
    const { firstToken, lastToken } = mentions[index]!
    const rival = mentionEndingAt[lastToken - 1]!
    if (rival < 0 || mentions[rival]!.firstToken > firstToken) mentionEndingAt[lastToken - 1] = index
  }
  return { ...reading, mentions, quotations, quotationOfToken, mentionEndingAt }
}

/** For each token the index of the quotation it stands in, marks included, or -1. The quotations must not overlap. */
function indexQuotations({ tokens }: Reading, quotations: readonly Quotation[]): Int32Array {
  const quotationOfToken = new Int32Array(tokens.length).fill(-1)
  let token = 0
  for (let index = 0; index < quotations.length; index++) {
    const { outer } = quotations[index]!
    while (token < tokens.length && tokens[token]!.end <= outer.start) token++
    for (; token < tokens.length && tokens[token]!.start < outer.end; token++) quotationOfToken[token] = index
  }
  return quotationOfToken
}

/** The scene as it is inside of its quotations: only the marks of those that stand in one other are seen. */
export function insideQuotations(scene: Scene, all: readonly Quotation[]): Scene {
  const quotations = all.filter(({ depth }) => depth === 1)
  return { ...scene, quotations, quotationOfToken: indexQuotations(scene, quotations) }
}

/** The quotation that token `i` opens or stands in, or undefined. */
export function quotationAt({ quotations, quotationOfToken }: Scene, i: number): Quotation | undefined {
  const index = quotationOfToken[i] ?? -1
  return index < 0 ? undefined : quotations[index]
}

/** Indices of the quotations that a span touches, as a half-open range. */
export function quotationsIn({ quotations }: Scene, { start, end }: Span): Range {
  let first = 0
  let high = quotations.length
  while (first < high) {
    const middle = (first + high) >> 1
    if (quotations[middle]!.outer.end <= start) first = middle + 1
    else high = middle
  }
  let last = first
  while (last < quotations.length && quotations[last]!.outer.start < end) last++
  return { first, last }
}

/** Whether a quotation touches the span. */
export const isMarked = (scene: Scene, span: Span): boolean => {
  const { first, last } = quotationsIn(scene, span)
  return first < last
}

export const opensQuotation = (scene: Scene, i: number): boolean =>
  scene.tokens[i] !== undefined && quotationAt(scene, i)?.outer.start === scene.tokens[i]!.start

export const closesQuotation = (scene: Scene, i: number): boolean =>
  scene.tokens[i] !== undefined && quotationAt(scene, i)?.closeStart === scene.tokens[i]!.start

export const isQuoted = (scene: Scene, i: number): boolean => (scene.quotationOfToken[i] ?? -1) >= 0

/** The characters of a range of tokens, which must not be empty. */
export const spanOf = ({ tokens }: Scene, { first, last }: Range): Span => ({
  start: tokens[first]!.start,
  end: tokens[last - 1]!.end,
})
