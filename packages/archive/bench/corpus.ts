import type { Article } from '@onrecord/parser'
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { type DraftQuote, draft } from '../src/testing/articles.ts'

const WORD_COUNT = 20_000
const SPEAKER_COUNT = 5_000
const TOPIC_COUNT = 4_000
const SITE_COUNT = 40
const DAY_COUNT = 1_800
const QUOTES_PER_ARTICLE = 5
const TAIL_WORDS = 450

/** Articles as news has them in number and size: words, speakers, topics and outlets by Zipf's law (1949), from a seed. */
export function* syntheticArticles(count: number, seed = 1): Generator<Article> {
  const random = seededRandom(seed)
  const zipf = (size: number): number => Math.min(size - 1, Math.floor(size ** random()) - 1)
  const words = (length: number): string => Array.from({ length }, () => wordAt(zipf(WORD_COUNT))).join(' ')
  for (let i = 0; i < count; i++) {
    const quotes = Array.from({ length: QUOTES_PER_ARTICLE }, (): DraftQuote => {
      const topics = [topicAt(zipf(TOPIC_COUNT)), topicAt(zipf(TOPIC_COUNT))]
      return {
        words: `${words(8)} ${topics.join(' ')} ${words(8 + Math.floor(random() * 16))}`,
        by: speakerAt(zipf(SPEAKER_COUNT)),
        role: `${wordAt(zipf(40))} minister`,
        about: [...new Set(topics)],
      }
    })
    const day = new Date(Date.UTC(2031, 0, 1 + Math.floor(random() * DAY_COUNT)))
    yield draft({
      url: `https://site${zipf(SITE_COUNT)}.example/${i}`,
      site: `Site ${zipf(SITE_COUNT)}`,
      publishedAt: day.toISOString(),
      headline: words(8),
      quotes,
      tail: `${words(TAIL_WORDS)}.`,
    })
  }
}

export const wordAt = (rank: number): string => invented(rank + 1)
/** A label of two words that no other has: a number in syllables, and a noun. */
export const topicAt = (rank: number): string => `${invented(100_000 + rank)} treaty`
export const speakerAt = (rank: number): string =>
  `${capitalised(invented(1_000 + (rank % 97)))} ${capitalised(invented(50_000 + rank))}`

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu'.split(' ')

/** A number as a word of syllables. */
function invented(number: number): string {
  let word = ''
  for (let rest = number; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length]!
  return word
}

/** Numbers from 0 up to 1, the same for a seed. */
export function seededRandom(seed: number): () => number {
  const generator = xoroshiro128plus(seed)
  return () => uniformFloat64(generator)
}
