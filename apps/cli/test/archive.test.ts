import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { gunzipSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { makeFolder, run, story } from './run.ts'

/** A folder with an archive of two articles and a register. */
const folderWithArchive = async (): Promise<string> => {
  const pages = ['fog', 'ice'].map((subject, day) => ({
    text: story(subject),
    url: `https://mere.example/${subject}`,
    site: 'The Mere Mail',
    publishedAt: `2031-01-0${day + 1}`,
  }))
  const cwd = makeFolder({
    'pages.json': JSON.stringify(pages),
    'people.json': JSON.stringify([{ id: 'dana', name: 'Dana Pell (harbour)', names: ['Dana Pell'] }]),
  })
  await run(['ingest', 'pages.json'], { cwd })
  await run(['register', 'people.json'], { cwd })
  return cwd
}

test('stats says how much there is, for people and as JSON', async () => {
  const cwd = await folderWithArchive()
  const { code, stdout } = await run(['archive', 'stats'], { cwd })
  expect(code).toBe(0)
  expect(stdout).toMatch(
    /^2 articles of 1 site\n2 quotes, 1 speaker, \d+ topics\npublished 2031-01-01 to 2031-01-02\n/,
  )
  const { stdout: json } = await run(['archive', 'stats', '--json'], { cwd })
  expect(JSON.parse(json)).toMatchObject({ articleCount: 2, quoteCount: 2, siteCount: 1 })
})

test('check finds a sound archive sound, and tells of faults with an exit code', async () => {
  const cwd = await folderWithArchive()
  expect(await run(['archive', 'check'], { cwd })).toEqual({
    code: 0,
    stdout: '2 articles checked in data/onrecord.db: all is sound\n',
    stderr: '',
  })
  const database = new DatabaseSync(join(cwd, 'data/onrecord.db'))
  database.exec('update speakers set quote_count = 9')
  database.close()
  expect(await run(['archive', 'check'], { cwd })).toEqual({
    code: 1,
    stdout: '2 articles checked in data/onrecord.db: 1 fault\n',
    stderr: 'Speaker dana: 1 wrong, 1 missing.\n',
  })
})

test('an archive that is not there is not made', async () => {
  const cwd = makeFolder()
  for (const args of [['stats'], ['check'], ['backup', 'b.db'], ['export']]) {
    const { code, stdout, stderr } = await run(['archive', ...args], { cwd })
    expect([code, stdout, stderr]).toEqual([1, '', 'error: There is no archive at data/onrecord.db.\n'])
  }
  expect(existsSync(join(cwd, 'data'))).toBe(false)
})

test('backup makes a new file, and no other', async () => {
  const cwd = await folderWithArchive()
  const made = await run(['archive', 'backup', 'copies/b.db'], { cwd })
  expect(made).toEqual({ code: 0, stdout: 'data/onrecord.db is copied to copies/b.db\n', stderr: '' })
  const again = await run(['archive', 'backup', 'copies/b.db'], { cwd })
  expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('copies/b.db is there already')])
  const checked = await run(['archive', 'check', '--archive', 'copies/b.db'], { cwd })
  expect(checked.stdout).toContain('all is sound')
})

test('what is exported can be imported, with its register, and is the same', async () => {
  const cwd = await folderWithArchive()
  const { stdout: exported } = await run(['archive', 'export'], { cwd })
  expect(exported.trim().split('\n')).toHaveLength(3)
  expect((await run(['archive', 'export', 'a.jsonl.gz'], { cwd })).stdout).toBe('2 articles in a.jsonl.gz\n')
  expect(gunzipSync(readFileSync(join(cwd, 'a.jsonl.gz'))).toString()).toBe(exported)
  const imported = await run(['archive', 'import', 'a.jsonl.gz', '--archive', 'b.db'], { cwd })
  expect(imported).toEqual({ code: 0, stdout: '2 added in b.db\n', stderr: '' })
  expect((await run(['archive', 'export', '--archive', 'b.db'], { cwd })).stdout).toBe(exported)
  const piped = await run(['archive', 'import', '-', '--archive', 'b.db'], { cwd, input: exported })
  expect(piped.stdout).toBe('2 unchanged in b.db\n')
  expect((await run(['archive', 'export', 'a.jsonl.gz'], { cwd })).code).toBe(1)
})

test('bad lines are told of, and all others imported', async () => {
  const cwd = await folderWithArchive()
  const { stdout: exported } = await run(['archive', 'export'], { cwd })
  const [head, first, second] = exported.split('\n')
  writeFileSync(join(cwd, 'bad.jsonl'), [head, '{', first, '{"id":1}', second].join('\n'))
  const { code, stdout, stderr } = await run(['archive', 'import', 'bad.jsonl', '--archive', 'c.db'], { cwd })
  expect([code, stdout]).toEqual([1, '2 added, 2 failed in c.db\n'])
  expect(stderr).toMatch(/bad\.jsonl:2: no JSON stands there\n/)
  expect(stderr).toMatch(/bad\.jsonl:4: Article 1 is not sound: /)
})

test('what is no export is refused with the reason', async () => {
  const cwd = makeFolder({
    'pages.jsonl': `${JSON.stringify({ text: story('fog') })}\n`,
    'empty.jsonl': '',
    'not.gz': 'plain',
    'half.gz': gzipSync('{"format":"onrecord/archive@1","register":[]}\n'.repeat(99)).subarray(0, 40),
  })
  const reasons: string[] = []
  for (const file of ['pages.jsonl', 'empty.jsonl', 'not.gz', 'half.gz', 'none.jsonl']) {
    const { code, stderr } = await run(['archive', 'import', file, '--archive', 'd.db'], { cwd })
    expect(code).toBe(1)
    reasons.push(stderr)
  }
  expect(reasons[0]).toMatch(/pages\.jsonl is no exported archive: its first line is not/)
  expect(reasons[1]).toMatch(/empty\.jsonl is empty/)
  for (const reason of reasons.slice(2)) expect(reason).toMatch(/^error: \S+ cannot be read: .+\n$/)
})
