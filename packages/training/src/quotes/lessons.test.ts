import { fileURLToPath } from 'node:url'
import { type GoldArticle, readPassages } from '@onrecord/score'
import { expect, test } from 'vitest'

const folderOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const LESSONS = folderOf('../../lessons')
const EXAMS = ['gold', 'held-out'].map(name => folderOf(`../../../score/${name}`))

/** So many words in a row may be chance: "said in a statement on Monday that it". */
const CHANCE = 6

async function articlesIn(folder: string): Promise<readonly GoldArticle[]> {
  const articles: GoldArticle[] = []
  for await (const article of readPassages(folder)) articles.push(article)
  return articles
}

function rowsOf({ text }: GoldArticle): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.slice(CHANCE).map((_, at) => words.slice(at, at + CHANCE + 1).join(' '))
}

test('the lessons can be read, and hold no words of the gold sets, which are the exams', async () => {
  const exams = (await Promise.all(EXAMS.map(articlesIn))).flat()
  const exam = new Set(exams.flatMap(rowsOf))
  const lessons = await articlesIn(LESSONS)
  expect(lessons.length).toBeGreaterThan(400)
  expect(lessons.flatMap(rowsOf).filter(row => exam.has(row))).toEqual([])
})
