import { ARTICLE_FORMAT, type Article } from './model/article.ts'
import { BLOCK_KINDS, isProse } from './model/block.ts'
import { DIAGNOSTICS } from './model/diagnostic.ts'
import { ENTITY_KINDS } from './model/mention.ts'
import { QUOTE_KINDS, type Quote, TOPIC_LINKS } from './model/quote.ts'
import { isBlank } from './model/space.ts'
import { byTextOrder, hull, isWithin, lastUpTo, type Span } from './model/span.ts'
import { SPEAKER_KINDS } from './model/speaker.ts'
import { SALIENCE_REASONS } from './model/topic.ts'

/**
 * Checks the invariants of a finished Article: every span inside its parent, every list in text order, blocks and
 * gaps that rebuild the text, references that lead somewhere, confidences and saliences between 0 and 1.
 *
 * @returns what is wrong, one sentence each; empty where the Article is sound. Never throws on an Article-shaped value.
 */
export function verify(article: Article): readonly string[] {
  const problems: string[] = []
  const expect = (holds: boolean, problem: string): void => {
    if (!holds) problems.push(problem)
  }
  expect(article.format === ARTICLE_FORMAT, `format is ${article.format}, not ${ARTICLE_FORMAT}`)
  expect(/^[0-9a-f]{32}$/.test(article.id), `id ${article.id} is not 32 hexadecimal digits`)
  checkBlocks(article, expect)
  checkSentences(article, expect)
  checkSpeakers(article, expect)
  checkTopics(article, expect)
  checkSubjects(article, expect)
  checkQuotes(article, expect)
  checkDiagnostics(article, expect)
  return problems
}

type Expect = (holds: boolean, problem: string) => void

const at = ({ start, end }: Span): string => `[${start}, ${end})`

/** Every span lies in the text, is not empty, and the list is in text order. Diagnostics alone may be empty. */
function checkSpans(text: string, spans: readonly Span[], what: string, expect: Expect): void {
  let last: Span | undefined
  for (const span of spans) {
    const isInText = Number.isInteger(span.start) && span.start >= 0 && span.end <= text.length
    expect(isInText, `${what} ${at(span)} is outside the text`)
    expect(span.start < span.end || what === 'diagnostic', `${what} ${at(span)} is empty`)
    expect(last === undefined || byTextOrder(last, span) <= 0, `${what} ${at(span)} is out of text order`)
    last = span
  }
}

/** No two mentions of one are of the same words. */
function checkDistinct(mentions: readonly Span[], what: string, expect: Expect): void {
  const distinct = new Set(mentions.map(at))
  expect(distinct.size === mentions.length, `${what} has a mention twice`)
}

function checkBlocks({ text, blocks }: Article, expect: Expect): void {
  checkSpans(text, blocks, 'block', expect)
  let end = 0
  for (const block of blocks) {
    expect(block.start >= end, `block ${at(block)} overlaps the one before`)
    expect(isBlank(text.slice(end, block.start)), `the gap before block ${at(block)} holds words`)
    expect(BLOCK_KINDS.includes(block.kind), `block ${at(block)} is of no known kind: ${block.kind}`)
    expect(
      block.repeats === null || block.kind === 'pullQuote',
      `block ${at(block)} repeats and is no pull quote`,
    )
    if (block.repeats !== null) checkSpans(text, [block.repeats], 'repeated passage', expect)
    end = block.end
  }
  expect(isBlank(text.slice(end)), 'the gap after the last block holds words')
}

function checkSentences({ text, blocks, sentences }: Article, expect: Expect): void {
  checkSpans(text, sentences, 'sentence', expect)
  let end = 0
  for (const sentence of sentences) {
    const block = blocks[sentence.block]
    expect(block !== undefined && isWithin(sentence, block), `sentence ${at(sentence)} is outside its block`)
    expect(sentence.start >= end, `sentence ${at(sentence)} overlaps the one before`)
    end = sentence.end
  }
}

function checkDiagnostics({ text, diagnostics }: Article, expect: Expect): void {
  checkSpans(text, diagnostics, 'diagnostic', expect)
  for (const { code } of diagnostics) expect(code in DIAGNOSTICS, `a diagnostic is of no known code: ${code}`)
}

function checkSpeakers({ text, quotes, speakers }: Article, expect: Expect): void {
  const quoted = [...new Set(quotes.flatMap(({ speaker }) => speaker ?? []))]
  const ids = speakers.map(({ id }) => id)
  expect(quoted.join() === ids.join(), `the speakers are not those quoted, by first quote: ${quoted}`)
  for (const [i, speaker] of speakers.entries()) {
    expect(speaker.id === `s${i + 1}`, `speaker ${speaker.id} should be s${i + 1}`)
    expect(SPEAKER_KINDS.includes(speaker.kind), `speaker ${speaker.id} is of no known kind: ${speaker.kind}`)
    expect(speaker.name !== '', `speaker ${speaker.id} has no name`)
    checkSpans(text, speaker.mentions, `mention of ${speaker.id}`, expect)
    checkDistinct(speaker.mentions, `speaker ${speaker.id}`, expect)
    const { role, affiliation, gender, anonymity } = speaker
    for (const span of [role, affiliation, gender?.evidence, anonymity])
      if (span) checkSpans(text, [span], `what is said of ${speaker.id}`, expect)
  }
}

function checkTopics({ text, blocks, topics, speakers }: Article, expect: Expect): void {
  const ids = new Set<string>(speakers.map(speaker => speaker.id))
  for (const [i, topic] of topics.entries()) {
    expect(topic.id === `t${i + 1}`, `topic ${topic.id} should be t${i + 1}`)
    const isKnown = topic.kind === 'theme' || ENTITY_KINDS.includes(topic.kind)
    expect(isKnown, `topic ${topic.id} is of no known kind: ${topic.kind}`)
    expect(
      topic.salience <= (topics[i - 1]?.salience ?? 1),
      `topic ${topic.id} is out of the order of salience`,
    )
    expect(topic.mentions.length > 0, `topic ${topic.id} is mentioned nowhere`)
    expect(
      topic.salience >= 0 && topic.salience <= 1,
      `topic ${topic.id} has a salience of ${topic.salience}`,
    )
    expect(topic.key !== '', `topic ${topic.id} has no key`)
    expect(
      topic.reasons.every(
        ({ reason, share }) => SALIENCE_REASONS.includes(reason) && share > 0 && share <= 1,
      ),
      `topic ${topic.id} has odd reasons`,
    )
    expect(
      topic.speaker === null || ids.has(topic.speaker),
      `topic ${topic.id} names no speaker: ${topic.speaker}`,
    )
    checkSpans(text, topic.mentions, `mention of ${topic.id}`, expect)
    checkDistinct(topic.mentions, `topic ${topic.id}`, expect)
    checkProse(blocks, topic.mentions, `mention of ${topic.id}`, expect)
  }
}

function checkSubjects({ text, blocks, subjects }: Article, expect: Expect): void {
  const codes = new Set(subjects.map(({ code }) => code))
  expect(codes.size === subjects.length, 'a subject is there twice')
  for (const [i, { code, name, broader, confidence, evidence }] of subjects.entries()) {
    expect(/^medtop:\d{8}$/.test(code) && name !== '', `subject ${code} is no media topic with a name`)
    expect(
      broader === null || codes.has(broader),
      `subject ${code} is part of ${broader}, which is no subject`,
    )
    expect(
      confidence >= 0 && confidence <= (subjects[i - 1]?.confidence ?? 1),
      `subject ${code} is out of the order of confidence`,
    )
    expect(evidence.length > 0, `subject ${code} has no evidence`)
    checkSpans(text, evidence, `evidence of ${code}`, expect)
    checkProse(blocks, evidence, `evidence of ${code}`, expect)
  }
}

/** Spans in text order lie in blocks of prose: furniture gives nothing to the article. */
function checkProse(blocks: Article['blocks'], spans: readonly Span[], what: string, expect: Expect): void {
  for (const span of spans) {
    const block = blocks[lastUpTo(blocks, span.start)]
    expect(
      block !== undefined && isProse(block) && isWithin(span, block),
      `${what} ${at(span)} is outside prose`,
    )
  }
}

function checkQuotes(article: Article, expect: Expect): void {
  const { text, quotes } = article
  checkSpans(
    text,
    quotes.flatMap(({ content }) => (content.length > 0 ? hull(content) : [])),
    'quote',
    expect,
  )
  const byId = new Map(quotes.map(quote => [quote.id, quote]))
  const speakers = new Set<string>(article.speakers.map(speaker => speaker.id))
  const topics = new Set<string>(article.topics.map(topic => topic.id))
  for (const [i, quote] of quotes.entries()) {
    expect(quote.id === `q${i + 1}`, `quote ${quote.id} should be q${i + 1}`)
    checkQuote(article, quote, expect)
    expect(
      quote.speaker === null || speakers.has(quote.speaker),
      `${quote.id} names no speaker: ${quote.speaker}`,
    )
    const runnersUp = quote.evidence.runnersUp.map(runnerUp => runnerUp.speaker)
    expect(
      runnersUp.every(id => speakers.has(id)),
      `${quote.id} weighed a speaker that is not there`,
    )
    expect(
      quote.topics.every(({ topic }) => topics.has(topic)),
      `${quote.id} mentions a topic that is not there`,
    )
    if (quote.parent !== null && quote.content.length > 0) {
      const parent = byId.get(quote.parent)
      const isInside =
        parent !== undefined && parent !== quote && isWithin(hull(quote.content), hull(parent.content))
      expect(isInside, `${quote.id} is not inside its parent ${quote.parent}`)
    }
  }
}

function checkQuote({ text, blocks }: Article, quote: Quote, expect: Expect): void {
  const { id, content, confidence, evidence } = quote
  expect(QUOTE_KINDS.includes(quote.kind), `${id} is of no known kind: ${quote.kind}`)
  expect(content.length > 0, `${id} has no content`)
  checkSpans(text, content, `content of ${id}`, expect)
  checkProse(blocks, content, `content of ${id}`, expect)
  expect(
    content.every((span, i) => span.start >= (content[i - 1]?.end ?? 0)),
    `content of ${id} overlaps itself`,
  )
  const block = blocks[quote.block]
  expect(
    block !== undefined && content[0] !== undefined && isWithin(content[0], block),
    `${id} begins in another block`,
  )
  expect(confidence >= 0 && confidence <= 1, `${id} has a confidence of ${confidence}`)
  const isAbstaining = evidence.abstained !== null
  expect(
    isAbstaining === (quote.speaker === null),
    `${id} must have either a speaker or a reason for having none`,
  )
  for (const [name, span] of [
    ['cue', quote.cue],
    ['source', quote.source],
  ] as const) {
    if (span !== null) checkSpans(text, [span], `${name} of ${id}`, expect)
  }
  expect(
    (evidence.attribution === null) === (quote.speaker === null),
    `${id} must have an attribution with a speaker`,
  )
  const weights = evidence.runnersUp.map(runnerUp => runnerUp.confidence)
  expect(
    weights.length <= 3 && weights.every(weight => weight >= 0 && weight <= 1),
    `${id} has odd runners-up`,
  )
  for (const link of evidence.chain) checkSpans(text, [link], `chain of ${id}`, expect)
  for (const topic of quote.topics) {
    checkSpans(text, topic.mentions, `topic of ${id}`, expect)
    expect(TOPIC_LINKS.includes(topic.via), `${id} is about ${topic.topic} in no known way: ${topic.via}`)
    const isInside = (mention: Span): boolean =>
      isWithin(mention, content[lastUpTo(content, mention.start)] ?? mention)
    expect(
      topic.mentions.length > 0 &&
        topic.mentions.every(mention => (topic.via === 'sentence') !== isInside(mention)),
      `${id} mentions ${topic.topic} ${topic.via === 'sentence' ? 'in' : 'outside'} its words`,
    )
  }
}
