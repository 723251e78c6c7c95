import { hash } from 'node:crypto'
import {
  ARTICLE_FORMAT,
  type Article,
  type Block,
  type MediaTopicCode,
  type Quote,
  type QuoteKind,
  type Span,
  type Speaker,
  type SpeakerKind,
  type Topic,
  type TopicKind,
  type TopicLink,
} from '@onrecord/parser'

/** An article for tests, in short: a headline, and a paragraph for each quote. */
export interface Draft {
  readonly url?: string | null
  readonly site?: string | null
  readonly publishedAt?: string | null
  readonly headline?: string
  readonly quotes?: readonly DraftQuote[]
  /** A last paragraph in which nobody speaks. */
  readonly tail?: string
  /** More of the topics that quotes are about, by their labels; the key is the label where nothing else is said. */
  readonly topics?: Readonly<Record<string, DraftTopic>>
  /** Code, name, and the code of the broader one. The headline is the evidence of all. */
  readonly subjects?: readonly (readonly [code: MediaTopicCode, name: string, broader?: MediaTopicCode])[]
}

export type DraftTopic = Partial<Pick<Topic, 'key' | 'wikidata' | 'mediaTopic' | 'salience'>>

export interface DraftQuote {
  readonly words: string
  readonly kind?: QuoteKind
  /** A name; null where nobody is found to have said it. */
  readonly by?: string | null
  readonly as?: SpeakerKind
  /** Printed before the name. */
  readonly role?: string
  /** Shorter names, in brackets after the full one. */
  readonly alsoCalled?: readonly string[]
  /**
   * Labels, which must occur in the words; a kind and a link may follow after colons: `Brill Bay:place:pronoun`. What
   * is linked by the sentence is written behind the source.
   */
  readonly about?: readonly string[]
}

/** Builds a sound Article: `“The tide is ours,” said harbour master Mara Quill (Quill).` */
export const draft = (spec: Draft): Article => new Drafting(spec).article()

/** Writes the text and notes the spans as it goes. */
class Drafting {
  readonly #spec: Draft
  #text = ''
  readonly #blocks: Block[] = []
  readonly #quotes: Quote[] = []
  readonly #speakers: Speaker[] = []
  readonly #topics: Topic[] = []

  constructor(spec: Draft) {
    this.#spec = spec
  }

  article(): Article {
    const {
      url = null,
      site = null,
      publishedAt = null,
      headline = 'A day in Brill Bay',
      quotes = [],
      tail,
      subjects = [],
    } = this.#spec
    this.#block('headline', () => this.#write(headline))
    for (const quote of quotes) this.#block('paragraph', () => this.#quote(quote))
    if (tail !== undefined) this.#block('paragraph', () => this.#write(tail))
    return {
      format: ARTICLE_FORMAT,
      id: hash('sha256', url ?? this.#text, 'hex').slice(0, 32),
      url,
      site,
      publishedAt,
      text: this.#text,
      blocks: this.#blocks,
      sentences: this.#blocks.map(({ start, end }, block) => ({ start, end, block })),
      ...this.#bySalience(),
      speakers: this.#speakers,
      subjects: subjects.map(([code, name, broader = null]) => ({
        code,
        name,
        broader,
        confidence: 0.8,
        evidence: [{ start: 0, end: headline.length }],
      })),
      diagnostics: [],
    }
  }

  /** The quotes and topics, with the topics' ids in the order of salience. */
  #bySalience(): Pick<Article, 'quotes' | 'topics'> {
    const order = this.#topics.toSorted((a, b) => b.salience - a.salience)
    const idOf = new Map(order.map(({ id }, i) => [id, `t${i + 1}` as const]))
    return {
      quotes: this.#quotes.map(quote => ({
        ...quote,
        topics: quote.topics.map(link => ({ ...link, topic: idOf.get(link.topic)! })),
      })),
      topics: order.map(topic => ({ ...topic, id: idOf.get(topic.id)! })),
    }
  }

  #write(words: string): Span {
    const start = this.#text.length
    this.#text += words
    return { start, end: this.#text.length }
  }

  #block(kind: Block['kind'], write: () => void): void {
    if (this.#text !== '') this.#text += '\n\n'
    const start = this.#text.length
    write()
    this.#blocks.push({ kind, rule: 'draft', repeats: null, start, end: this.#text.length })
  }

  #quote({
    words,
    kind = 'direct',
    by = null,
    as = 'person',
    role,
    alsoCalled = [],
    about = [],
  }: DraftQuote): void {
    this.#write('“')
    const content = this.#write(words)
    this.#write('” ')
    const cue = this.#write('said')
    this.#write(' ')
    const roleSpan = role === undefined ? null : this.#write(role)
    if (roleSpan !== null) this.#write(' ')
    const source = this.#write(by ?? 'someone')
    const aliases = alsoCalled.map(name => {
      this.#write(' (')
      const span = this.#write(name)
      this.#write(')')
      return span
    })
    const speaker = by === null ? null : this.#speaker(by, as, roleSpan, [source, ...aliases])
    this.#quotes.push({
      id: `q${this.#quotes.length + 1}`,
      kind,
      content: [content],
      cue,
      source,
      speaker,
      confidence: 0.9,
      evidence: {
        rule: 'draft',
        attribution: speaker === null ? null : 'draft',
        chain: [],
        runnersUp: [],
        abstained: speaker === null ? 'noCandidate' : null,
      },
      block: this.#blocks.length,
      parent: null,
      topics: about.map(topic => this.#topic(topic, content)),
    })
  }

  #speaker(name: string, kind: SpeakerKind, role: Span | null, names: readonly Span[]): Speaker['id'] {
    const mentions = names.map(span => ({ ...span, kind: 'name' as const }))
    const known = this.#speakers.findIndex(speaker => speaker.name === name)
    if (known === -1) {
      const id: Speaker['id'] = `s${this.#speakers.length + 1}`
      const untold = { affiliation: null, gender: null, anonymity: null }
      this.#speakers.push({ id, name, kind, role, ...untold, mentions })
      return id
    }
    const speaker = this.#speakers[known]!
    this.#speakers[known] = {
      ...speaker,
      role: speaker.role ?? role,
      mentions: [...speaker.mentions, ...mentions],
    }
    return speaker.id
  }

  #topic(about: string, content: Span): Quote['topics'][number] {
    const [label = '', kind = 'theme', link = 'words'] = about.split(':')
    const via = link as TopicLink
    if (via === 'sentence') this.#write(', asked about ')
    const start = this.#text.indexOf(label, content.start)
    const mention = via === 'sentence' ? this.#write(label) : { start, end: start + label.length }
    const known = this.#topics.findIndex(topic => topic.label === label)
    const id: Topic['id'] = `t${known === -1 ? this.#topics.length + 1 : known + 1}`
    const mentions = [...(this.#topics[known]?.mentions ?? []), { ...mention, kind: 'name' as const }]
    const topic: Topic = {
      id,
      label,
      key: label,
      kind: kind as TopicKind,
      mentions,
      salience: 0.5,
      reasons: [{ reason: 'quoted', share: 1 }],
      wikidata: null,
      mediaTopic: null,
      speaker: null,
      ...this.#spec.topics?.[label],
    }
    if (known === -1) this.#topics.push(topic)
    else this.#topics[known] = topic
    return { topic: id, via, mentions: [mention] }
  }
}
