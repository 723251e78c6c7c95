import { hash } from 'node:crypto'
import {
  ARTICLE_FORMAT,
  type Article,
  type Block,
  type Quote,
  type QuoteKind,
  type Span,
  type Speaker,
  type SpeakerKind,
  type Topic,
  type TopicKind,
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
}

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
  /** Labels, which must occur in the words; a kind may follow after a colon: `Brill Bay:place`. */
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
      quotes: this.#quotes,
      speakers: this.#speakers,
      topics: this.#topics,
      subjects: [],
      diagnostics: [],
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

  #topic(labelAndKind: string, content: Span): Quote['topics'][number] {
    const [label = '', kind = 'theme'] = labelAndKind.split(':')
    const start = this.#text.indexOf(label, content.start)
    const mention = { start, end: start + label.length }
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
    }
    if (known === -1) this.#topics.push(topic)
    else this.#topics[known] = topic
    return { topic: id, via: 'words', mentions: [mention] }
  }
}
