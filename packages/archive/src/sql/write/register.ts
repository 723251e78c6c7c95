import { checkRegister, nameKey, namesOf, type Register } from '../../identity/register.ts'
import { readBeginnings } from '../../text/query.ts'
import { foldedText } from '../../text/words.ts'
import { forChunks, insertRows } from '../bulk.ts'
import { readRegister } from '../read/register.ts'
import type { Source } from '../read/source.ts'
import { identifyAnew } from './replace.ts'

/** Stores a register and applies it; see `Archive.setRegister`. */
export const setRegister = async ({ db, fullText }: Source, value: unknown): Promise<number> => {
  const register = checkRegister(value)
  return db.transaction().execute(async transaction => {
    const before = await readRegister(transaction)
    await transaction.deleteFrom('register').execute()
    const rows = register.map((entry, place) => {
      const { id, name, wikidata = null } = entry
      return { id, place, name, folded: foldedText(name), wikidata, json: JSON.stringify(entry) }
    })
    await insertRows(transaction, 'register', rows)
    const ids = await articlesOf({ db: transaction, fullText }, [...before, ...register])
    await identifyAnew(transaction, ids)
    return ids.length
  })
}

/**
 * The articles in which somebody speaks who may be meant by an entry, or is its speaker already: rather too many than
 * too few.
 */
const articlesOf = async ({ db, fullText }: Source, entries: Register): Promise<readonly string[]> => {
  const speakers = new Set(entries.map(({ id }) => id))
  for (const name of new Set(entries.flatMap(namesOf).map(nameKey))) {
    const matches = fullText.matches('speaker_names.rid', 'name_words', readBeginnings(name), [])
    const rows = await db.selectFrom('speaker_names').select('speaker_id').where(matches).execute()
    for (const row of rows) speakers.add(row.speaker_id)
  }
  const articles = await forChunks([...speakers], chunk =>
    db.selectFrom('article_speakers').select('article_id').where('speaker_id', 'in', chunk).execute(),
  )
  return [...new Set(articles.map(row => row.article_id))]
}
