import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { assemble } from './assemble.ts'
import { findBlocks } from './blocks/blocks.ts'
import { inspect } from './inspect.ts'
import { findMentions } from './mentions/mentions.ts'
import { ARTICLE_FORMAT, type Article } from './model/article.ts'
import type { Mention } from './model/mention.ts'
import type { Page } from './model/page.ts'
import type { Reading } from './model/reading.ts'
import { byTextOrder } from './model/span.ts'
import { findQuotes } from './quotes/quotes.ts'
import { attribute } from './speakers/speakers.ts'
import { chunk, indexPhrases } from './tokens/chunk.ts'
import { tokenizeBlocks } from './tokens/tokens.ts'
import { findTopics } from './topics/topics.ts'

/**
 * Parses a news page: who said what, about what, and where exactly.
 *
 * @param input the page's text, or a {@link Page} with what else is known of it.
 * @returns the Article, plain JSON. Never throws on any string: trouble becomes a diagnostic.
 */
export function parse(input: string | Page): Article {
  const page = pageOf(input)
  const { reading, quotes, diagnostics, attributed } = read(page)
  const { text, blocks, sentences } = reading
  const { topics, subjects } = findTopics(reading, attributed.entities, quotes)
  return {
    format: ARTICLE_FORMAT,
    id: articleId(page),
    url: page.url ?? null,
    site: page.site ?? null,
    publishedAt: page.publishedAt ?? null,
    text,
    blocks,
    sentences: sentences.map(({ start, end, block }) => ({ start, end, block })),
    ...assemble(reading, quotes, attributed, topics),
    subjects,
    diagnostics: [...inspect(page, blocks), ...diagnostics].sort(byTextOrder),
  }
}

/**
 * The coreference chains of a page: all its names, noun phrases and pronouns that stand for the same, whether or not
 * that speaks or is a topic.
 *
 * @returns chains of two mentions or more, each in text order; a noun phrase ends with its main word and
 * the "of" that belongs to it.
 */
export const chainsOf = (input: string | Page): readonly (readonly Mention[])[] =>
  read(pageOf(input), true)
    .attributed.chains()
    .map(chain => chain.map(({ kind, start, end }) => ({ kind, start, end })))

const pageOf = (input: string | Page): Page => (typeof input === 'string' ? { text: input } : input)

/** The stages that find who said what. */
function read({ text, marks = [] }: Page, isWhole = false) {
  const blocks = findBlocks(text, marks)
  const { tokens, sentences } = tokenizeBlocks(text, blocks)
  const phrases = chunk(tokens, sentences)
  const phraseOfToken = indexPhrases(tokens, phrases)
  const reading: Reading = { text, blocks, tokens, sentences, phrases, phraseOfToken }
  const mentions = findMentions(reading)
  const { quotes, diagnostics } = findQuotes(reading, mentions)
  return { reading, quotes, diagnostics, attributed: attribute(reading, mentions, quotes, { isWhole }) }
}

/** A page keeps its id while its address stays, and without one while its text does. */
function articleId({ url, text }: Page): string {
  return bytesToHex(sha256(utf8ToBytes(url ?? text.toWellFormed()))).slice(0, 32)
}
