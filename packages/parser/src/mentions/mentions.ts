import type { FoundMention } from '../model/mention.ts'
import type { Reading } from '../model/reading.ts'
import { byTextOrder } from '../model/span.ts'
import { findNames } from './names.ts'
import { findNominals } from './nominals.ts'
import { findPronouns } from './pronouns.ts'

/** Every span of the story that names someone or something, in text order. They may nest, never cross. */
export function findMentions(reading: Reading): readonly FoundMention[] {
  const names = findNames(reading)
  return [...names, ...findNominals(reading, names), ...findPronouns(reading)].sort(byTextOrder)
}
