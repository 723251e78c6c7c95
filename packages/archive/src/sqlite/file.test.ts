import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import { type Article, verify } from '@onrecord/parser'
import { afterAll, describe, expect, it } from 'vitest'
import { openArchive } from '../open.ts'
import { draft } from '../testing/articles.ts'
import { expectError, FIRST } from '../testing/contract/helpers.ts'
import { archiveContract } from '../testing/contract.ts'
import { whenFree } from './busy.ts'
import { MIGRATIONS } from './migrations.ts'

const folder = await mkdtemp(join(tmpdir(), 'onrecord-archive-'))
afterAll(() => rm(folder, { recursive: true }))
let fileCount = 0
const newPath = (): string => join(folder, `${++fileCount}.onrecord`)

archiveContract('SQLite in a file', () => openArchive(newPath()))

const ARTICLE = draft({
  url: 'u',
  publishedAt: '2031-01-01',
  quotes: [{ words: 'The tide', by: 'Mara Quill' }],
})

describe('an archive file', () => {
  it('is made with its folder, and keeps what was put', async () => {
    const path = join(folder, 'some', 'folder', 'news.onrecord')
    const archive = await openArchive(path)
    await archive.put([ARTICLE])
    await archive.close()
    const again = await openArchive(path)
    expect((await again.articleByUrl('u'))?.article).toEqual(ARTICLE)
    expect(await again.put([ARTICLE])).toEqual(['unchanged'])
    await again.close()
  })

  it('shows one opener what another put', async () => {
    const path = newPath()
    const [one, other] = [await openArchive(path), await openArchive(path)]
    await one.put([ARTICLE])
    expect(await other.countQuotes({})).toBe(1)
    await one.close()
    expect(await other.countQuotes({ text: 'tide' })).toBe(1)
    await other.close()
  })

  it('is made once where several open it at the same time', async () => {
    const path = newPath()
    // All have seen that the file is empty before the first may write to it.
    const holder = new DatabaseSync(path)
    holder.exec('begin immediate')
    const opening = Promise.all(Array.from({ length: 4 }, () => openArchive(path)))
    await setTimeout(100)
    holder.exec('rollback')
    holder.close()
    const archives = await opening
    await Promise.all(archives.map((archive, i) => archive.put([draft({ url: `u${i}` })])))
    expect(await archives[0]!.countArticles({})).toBe(4)
    for (const archive of archives) await archive.close()
  })

  it('keeps nothing of what was replaced', async () => {
    const path = newPath()
    const archive = await openArchive(path)
    for (const word of ['tide', 'mill']) {
      await archive.put([
        draft({
          url: 'u',
          quotes: [{ words: `A ${word}`, by: `Mara ${word}`, about: [word] }],
          subjects: [[word === 'tide' ? 'medtop:20000001' : 'medtop:20000002', word]],
        }),
      ])
    }
    await archive.close()
    const database = new DatabaseSync(path)
    const count = (table: string): unknown =>
      database.prepare(`select count(*) as count from ${table}`).get()?.count
    const tables = database
      .prepare("select name from sqlite_schema where type = 'table' and name not like '%_words%'")
      .all()
      .map(({ name }) => String(name))
    const indexes = ['article_words', 'quote_words', 'name_words', 'topic_words']
    const kept = tables.filter(table => table !== 'register' && table !== 'chores')
    expect(kept).toHaveLength(12)
    for (const table of [...kept, ...indexes.map(index => `${index}_docsize`)]) {
      expect([table, count(table)]).toEqual([table, 1])
    }
    database.close()
  })

  it('answers nothing once it is closed, and may be closed again', async () => {
    const archive = await openArchive(newPath())
    const underWay = archive.put([ARTICLE])
    await archive.close()
    expect(await underWay).toEqual(['added'])
    await expectError(archive.countQuotes({}), 'closed')
    await expectError(archive.put([ARTICLE]), 'closed')
    await expectError(archive.search('tide', 1), 'closed')
    await archive.close()
  })

  it('can be read while another process writes', async () => {
    const path = newPath()
    const archive = await openArchive(path)
    await archive.put([ARTICLE])
    const other = new DatabaseSync(path)
    other.exec('begin immediate')
    const waiting = archive.put([draft({ url: 'later' })])
    expect(await archive.quotes({}, FIRST)).toHaveLength(1)
    other.exec('rollback')
    other.close()
    expect(await waiting).toEqual(['added'])
    await archive.close()
  })

  it('is given up on where another process writes for too long', async () => {
    const path = newPath()
    await (await openArchive(path)).close()
    const [holder, waiter] = [new DatabaseSync(path), new DatabaseSync(path)]
    holder.exec('begin immediate')
    await expectError(
      whenFree(() => waiter.exec('begin immediate'), 50),
      'busy',
    )
    holder.close()
    waiter.close()
  })
})

describe('an archive of an earlier version', () => {
  it('is brought up to date, and its speakers are found anew', async () => {
    const path = newPath()
    const database = new DatabaseSync(path)
    database.exec(MIGRATIONS[0]!)
    database.exec('pragma application_id = 0x4f4e5243; pragma user_version = 1')
    const insert = database.prepare("insert into articles (id, url, published_at) values (?, ?, '')")
    for (const [index, article] of OLD.entries()) {
      insert.run(article.id, article.url)
      // As an earlier parser left them: without what speakers have since.
      const speakers = article.speakers.map(({ id, name, kind, role, mentions }) => ({
        id,
        name,
        kind,
        role,
        mentions,
      }))
      database
        .prepare('insert into article_json values (?, ?)')
        .run(index + 1, JSON.stringify({ ...asVersion2(article), speakers }))
    }
    database.close()
    const archive = await openArchive(path)
    const [record] = await archive.articlesByIds([OLD[0]!.id])
    expect(record?.article.speakers).toEqual(OLD[0]!.speakers)
    expect(verify(record!.article)).toEqual([])
    const speakers = await archive.speakers({}, FIRST)
    expect(speakers.map(({ record }) => [record.id, record.quoteCount])).toEqual([['person-mara-quill', 2]])
    expect(await archive.countQuotes({ text: 'mill' })).toBe(1)
    await archive.close()
    const again = await openArchive(path)
    expect(await again.countArticles({})).toBe(2)
    await again.close()
  })
})

describe('an archive of version 2', () => {
  it('is brought up to date: its articles have what they lacked, and its topics are found anew', async () => {
    const path = newPath()
    const database = new DatabaseSync(path)
    for (const step of MIGRATIONS.slice(0, 2)) database.exec(step)
    database.exec('pragma application_id = 0x4f4e5243; pragma user_version = 2')
    for (const [index, article] of OLD.entries()) {
      const rid = index + 1
      database
        .prepare("insert into articles (id, url, published_at) values (?, ?, '')")
        .run(article.id, article.url)
      database.prepare('insert into article_json values (?, ?)').run(rid, JSON.stringify(asVersion2(article)))
      database
        .prepare("insert into article_topics values (?, 'the-tide', '', '[\"t1\"]', 'tide', 'theme', 1)")
        .run(article.id)
    }
    database.exec(`
      insert into topics values (1, 'the-tide', 'theme', '[["tide",2]]', '[["theme",2]]', 2, 2);
      insert into topic_words (rowid, words, stems, facets) values (1, 'tide', 'tide', '');
    `)
    database.close()

    const archive = await openArchive(path)
    const [record] = await archive.articlesByIds([OLD[0]!.id])
    expect(record?.article).toEqual({
      ...OLD[0],
      topics: [{ ...OLD[0]!.topics[0], reasons: [] }],
    })
    expect(verify(record!.article)).toEqual([])
    const topics = (await archive.topics({}, FIRST)).map(({ record: topic }) => topic)
    expect(topics.map(({ id, quoteCount, wikidata }) => [id, quoteCount, wikidata])).toEqual([
      ['tide', 2, null],
    ])
    expect(await archive.countTopics({ label: 'tide' })).toBe(1)
    expect(await archive.countQuotes({ topic: 'tide', topicVia: ['words'] })).toBe(2)
    expect(await archive.subjects()).toEqual([])
    expect(await archive.put([record!.article])).toEqual(['unchanged'])
    await archive.close()
  })
})

/** As the parser of that time gave it: without what topics and their links have since. */
const asVersion2 = ({ subjects, ...article }: Article): object => ({
  ...article,
  format: 'onrecord/article@1',
  quotes: article.quotes.map(quote => ({
    ...quote,
    topics: quote.topics.map(({ topic, mentions }) => ({ topic, mentions })),
  })),
  topics: article.topics.map(({ id, label, kind, mentions, salience, speaker }) => ({
    id,
    label,
    kind,
    mentions,
    salience,
    speaker,
  })),
})

describe('an archive of version 3', () => {
  it('is brought up to date: its Articles, which were text, are compressed', async () => {
    const path = newPath()
    const database = new DatabaseSync(path)
    for (const step of MIGRATIONS.slice(0, 3)) database.exec(step)
    database.exec('pragma application_id = 0x4f4e5243; pragma user_version = 3')
    for (const [index, article] of OLD.entries()) {
      database
        .prepare("insert into articles (id, url, published_at) values (?, ?, '')")
        .run(article.id, article.url)
      database.prepare('insert into article_json values (?, ?)').run(index + 1, JSON.stringify(article))
    }
    database.close()
    const archive = await openArchive(path)
    const [record] = await archive.articlesByIds([OLD[0]!.id])
    expect(record?.article).toEqual(OLD[0])
    expect(await archive.put(OLD)).toEqual(['unchanged', 'unchanged'])
    expect((await archive.check()).faults).toEqual([])
    expect((await archive.stats()).textLength).toBe(OLD[0]!.text.length + OLD[1]!.text.length)
    await archive.close()
    const after = new DatabaseSync(path)
    const kinds = after.prepare('select distinct typeof(json) as kind from article_json').all()
    expect(kinds).toEqual([{ kind: 'blob' }])
    after.close()
  })
})

const OLD = ['tide', 'mill'].map(word =>
  draft({
    url: word,
    quotes: [{ words: `The ${word} and tide`, by: 'Mara Quill', role: 'mayor', about: ['tide'] }],
  }),
)

describe('what is no archive', () => {
  it('is refused and left as it is', async () => {
    const noise = newPath()
    await writeFile(noise, randomBytes(20_000))
    const foreign = newPath()
    const database = new DatabaseSync(foreign)
    database.exec("create table recipes (name text); insert into recipes values ('soup')")
    database.close()
    for (const path of [noise, foreign]) {
      const before = await readFile(path)
      await expectError(openArchive(path), 'notAnArchive')
      expect((await readFile(path)).equals(before)).toBe(true)
    }
  })

  it('is refused where it cannot be a file', async () => {
    const file = newPath()
    await writeFile(file, '')
    for (const location of [
      folder,
      join(file, 'below.onrecord'),
      '',
      'postgres://localhost/news',
      'mysql://x',
    ]) {
      await expectError(openArchive(location), 'notAnArchive')
    }
    await expect(openArchive('postgres://localhost/news')).rejects.toThrow('no engine for postgres://')
  })

  it('is told from an archive of a later version', async () => {
    const path = newPath()
    await (await openArchive(path)).close()
    const database = new DatabaseSync(path)
    database.exec('pragma user_version = 99')
    database.close()
    await expectError(openArchive(path), 'newerSchema')
  })

  it('is said of a damaged archive, where the damage is met', async () => {
    const path = newPath()
    const archive = await openArchive(path)
    await archive.put(
      Array.from({ length: 50 }, (_, i) => draft({ url: `u${i}`, quotes: [{ words: `Tide ${i}` }] })),
    )
    await archive.close()
    const bytes = await readFile(path)
    await writeFile(path, bytes.fill(0xa5, 8_192))
    await expectError(
      openArchive(path).then(archive => archive.quotes({}, FIRST)),
      'notAnArchive',
    )
  })
})
