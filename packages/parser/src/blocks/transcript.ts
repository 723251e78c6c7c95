import type { Draft } from './draft.ts'

const LABEL = /^(?:([QA])[.:]|(\p{Lu}[\p{L}.'’ -]{0,40}):)\s/u

/**
 * Whether a page is somebody's talk written down: three or more paragraphs begin with a speaker's label ("Q.", "LEE:"),
 * and one label comes back.
 */
export function isTranscript(drafts: readonly Draft[]): boolean {
  const seen = new Set<string>()
  let labelledCount = 0
  let isRepeated = false
  for (const { words } of drafts) {
    const beginning = words.slice(0, 60)
    const match = beginning[1] === '.' || beginning.includes(':') ? LABEL.exec(beginning) : null
    const label = match?.[1] ?? match?.[2]
    if (label === undefined) continue
    labelledCount++
    isRepeated ||= seen.has(label)
    seen.add(label)
  }
  return labelledCount >= 3 && isRepeated
}
