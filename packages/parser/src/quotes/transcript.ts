import type { Span } from '../model/span.ts'
import { type Draft, layoutDraft, tidyAll } from './draft.ts'
import { isMarked, type Scene } from './scene.ts'

const NAME =
  /\p{Lu}[\p{L}\p{M}.'’-]{0,30}(?: (?:\p{Lu}[\p{L}\p{M}.'’-]{0,30}|of|the|and|de|la|van|von)){0,5}/u
/** "LEE: ", "Hon. Dana Lee (Harrow): ", "Q. ", with the opening mark that some pages put before it. */
const LABEL = new RegExp(
  `^(?:["“]\\s?)?(?:([QA][.:])|(${NAME.source})( \\([^()\n]{1,60}\\))?:)\\s+(?=\\S)`,
  'u',
)
/** "The transcript reads in part:", "Our conversation has been shortened." */
const TALK = /transcript|exchange|conversation|interview|recording|dialogue/i
const MAX_LABEL = 160
/** “ Q. */
const LONGEST_LETTER = 4

/** A block that begins with the name of who speaks in it. */
interface Line {
  readonly block: number
  readonly label: string
  readonly source: Span
  readonly words: Span
}

/** The lines of a transcript: "LEE: We never closed it." */
export function transcriptQuotes(scene: Scene): readonly Draft[] {
  const lines: Line[] = []
  for (let index = 0; index < scene.blocks.length; index++) {
    const line = lineAt(scene, index)
    if (line !== null) lines.push(line)
  }
  if (!isTalk(scene, lines)) return []
  return lines.flatMap(({ block, source, words }, at) => {
    const content = [words, ...runsOn(scene, block, lines[at + 1]?.block)]
    const spans = tidyAll(scene, content)
    return spans.length === 0 ? [] : [layoutDraft('transcript', block, 0.95, spans, source)]
  })
}

function lineAt({ text, blocks }: Scene, index: number): Line | null {
  const { kind, start, end } = blocks[index]!
  if (kind !== 'paragraph' && kind !== 'subhead') return null
  const beginning = text.slice(start, Math.min(end, start + MAX_LABEL))
  const match = mayBegin(beginning) ? LABEL.exec(beginning) : null
  if (match === null) return null
  const [whole, letter, name, place = ''] = match
  const label = letter?.replace(':', '') ?? name! + place
  const sourceStart = start + whole.indexOf(label)
  return {
    block: index,
    label: letter?.[0] ?? name!,
    source: { start: sourceStart, end: sourceStart + label.length },
    words: { start: start + whole.length, end: withoutMark(text, start, end) },
  }
}

/** Whether a label's colon or the stop of "Q." is there, which costs less to see than that there is no label. */
const mayBegin = (beginning: string): boolean =>
  beginning.includes(':') || beginning.slice(0, LONGEST_LETTER).includes('.')

/** The end of a block without the mark that closes what the mark before its label opened. */
const withoutMark = (text: string, start: number, end: number): number =>
  /["“]/.test(text[start]!) && /["”]/.test(text[end - 1]!) ? end - 1 : end

/** Paragraphs behind a line that begin with a mark which nobody closes: it goes on. */
function runsOn(scene: Scene, block: number, until = block + 2): readonly Span[] {
  const spans: Span[] = []
  if (!/["“]/.test(scene.text[scene.blocks[block]!.start]!)) return spans
  for (let index = block + 1; index < until; index++) {
    const { kind, start, end } = scene.blocks[index]!
    if (kind !== 'paragraph' || !/^["“](?!\()/.test(scene.text.slice(start, start + 2))) break
    spans.push({ start: start + 1, end: withoutMark(scene.text, start, end) })
  }
  return spans
}

/**
 * Whether lines are somebody's talk and no list of facts: there are three at least, of two speakers at least, and one
 * comes back, by the whole name or its last words. Where the story speaks of a transcript, two lines are enough.
 */
function isTalk({ text, blocks }: Scene, lines: readonly Line[]): boolean {
  const [first] = lines
  if (first === undefined) return false
  const shortest = new Map<string, string>()
  let isRepeated = false
  for (const { label } of lines) {
    const key = label.slice(label.lastIndexOf(' ') + 1).toLowerCase()
    const before = shortest.get(key)
    isRepeated ||= before !== undefined && (before.endsWith(label) || label.endsWith(before))
    if (before === undefined || label.length < before.length) shortest.set(key, label)
  }
  const introduction = blocks[first.block - 1]
  const isIntroduced =
    introduction !== undefined &&
    TALK.test(text.slice(introduction.start, introduction.end).slice(-MAX_LABEL * 2))
  return shortest.size >= 2 && (isIntroduced || (isRepeated && lines.length >= 3))
}

const LONGEST_QUESTION = 300
const TO_SOMEBODY = /(?<!\p{L})you(?:rs?|rself)?(?!\p{L})/iu
const OF_ONESELF = /(?<!\p{L})(?:I|[Mm]e|[Mm]y|[Ww]e|[Oo]ur|[Uu]s)(?!\p{L})/u

/**
 * Questions that stand in paragraphs of their own, and their answers, without marks or names. Explainers are set so too,
 * but their questions are to nobody and their answers are nobody's.
 */
export function interviewQuotes(scene: Scene): readonly Draft[] {
  const { text, blocks } = scene
  const questions = [...blocks.keys()].filter(index => isQuestion(scene, index))
  const pairs = questions.flatMap((question, at) => {
    const answer = answerTo(scene, question, questions[at + 1])
    return answer.length === 0 ? [] : [{ question, answer }]
  })
  const count = (spans: readonly Span[], pattern: RegExp): number =>
    spans.filter(({ start, end }) => pattern.test(text.slice(start, end))).length
  const isInterview =
    pairs.length >= 2 &&
    count(
      pairs.map(({ question }) => blocks[question]!),
      TO_SOMEBODY,
    ) >=
      pairs.length / 2 &&
    count(
      pairs.map(({ answer }) => ({ start: answer[0]!.start, end: answer.at(-1)!.end })),
      OF_ONESELF,
    ) >=
      pairs.length / 2
  if (!isInterview) return []
  return pairs.flatMap(({ question, answer }) =>
    [[blocks[question]!], answer].flatMap((part, at) => {
      const spans = tidyAll(scene, part)
      return spans.length === 0 ? [] : [layoutDraft('transcript', question + at, 0.7, spans, null)]
    }),
  )
}

function isQuestion(scene: Scene, index: number): boolean {
  const { kind, start, end } = scene.blocks[index]!
  const isSet = kind === 'paragraph' || kind === 'subhead'
  return (
    isSet &&
    end - start <= LONGEST_QUESTION &&
    scene.text[end - 1] === '?' &&
    !isMarked(scene, scene.blocks[index]!)
  )
}

/** The paragraphs up to the next question; behind the last question one. None where a mark or other block stands there. */
function answerTo(scene: Scene, question: number, next = question + 2): readonly Span[] {
  const answer: Span[] = []
  for (let index = question + 1; index < Math.min(next, scene.blocks.length); index++) {
    if (scene.blocks[index]!.kind !== 'paragraph' || isMarked(scene, scene.blocks[index]!)) return []
    answer.push(scene.blocks[index]!)
  }
  return answer
}
