import { MEDIA_TOPICS, SUBJECT_SEEDS } from '@onrecord/english'
import type { MediaTopicCode } from '../../model/topic.ts'
import { singularKey } from '../singular.ts'

/** A concept of the IPTC Media Topics. */
export interface MediaTopic {
  readonly code: MediaTopicCode
  readonly name: string
  readonly broader: MediaTopic | null
}

/** A concept that a phrase stands for, and whether it is what the phrase is called. */
export interface Sense {
  readonly concept: MediaTopic
  readonly isItsName: boolean
}

/** Names that as often mean something else: of articles that speak of men or bars few are about them. */
const AMBIGUOUS: ReadonlySet<string> = new Set(
  `people man woman child adult infant teenager party series language bar game puzzle trend value bond foil skeleton
   pool squash judge witness defendant family history metal plastic prices culture nature society community
   accomplishment anniversary temple fine hurdle design diving hunting`
    .split(/\s+/)
    .map(singularKey),
)

/** What a theme's key stands for; undefined where it is no concept. */
export function senseOfKey(key: string): Sense | undefined {
  table ??= readTable()
  return table.get(key)
}

/** Whether a word is the last of any key that stands for a concept: most are not, and need no other look. */
export function endsASense(word: string): boolean {
  table ??= readTable()
  lastWords ??= new Set([...table.keys()].map(key => key.slice(key.lastIndexOf(' ') + 1)))
  return lastWords.has(word)
}

let table: ReadonlyMap<string, Sense> | undefined
let lastWords: ReadonlySet<string> | undefined

/** Read at the first use. A name in brackets, "trial (court)", is found by what is told of it in the seeds alone. */
function readTable(): ReadonlyMap<string, Sense> {
  const byCode = new Map<string, MediaTopic>()
  const byName = new Map<string, MediaTopic>()
  const senses = new Map<string, Sense>()
  const add = (key: string, concept: MediaTopic, isItsName: boolean): void => {
    if (!AMBIGUOUS.has(key) && !senses.has(key)) senses.set(key, { concept, isItsName })
  }
  for (const line of MEDIA_TOPICS.trim().split('\n')) {
    const [digits = '', broader = '', name = ''] = line.split('\t')
    const concept: MediaTopic = { code: `medtop:${digits}`, name, broader: byCode.get(broader) ?? null }
    byCode.set(digits, concept)
    byName.set(name.toLowerCase(), concept)
    add(singularKey(name), concept, true)
  }
  for (const [name, words] of SUBJECT_SEEDS) {
    const concept = byName.get(name)
    if (concept !== undefined) for (const word of words) add(singularKey(word), concept, false)
  }
  return senses
}
