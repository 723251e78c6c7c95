import { expect, it } from 'vitest'
import { makeFolder, run, story } from './run.ts'

const REGISTER = [{ id: 'dana-pell', name: 'Dana Pell, pilot', names: ['Dana Pell'], wikidata: 'Q42' }]

it('puts a register into the archive, and prints it', async () => {
  const cwd = makeFolder({ 'fog.txt': story('fog'), 'people.json': JSON.stringify(REGISTER) })
  await run(['ingest', 'fog.txt'], { cwd })
  expect(await run(['register', 'people.json'], { cwd })).toMatchObject({
    code: 0,
    stdout: 'The register is in data/onrecord.db; 1 article looked at again\n',
  })
  const printed = await run(['register'], { cwd })
  expect(JSON.parse(printed.stdout)).toEqual(REGISTER)
  const emptied = await run(['register', '-'], { cwd, input: '[]' })
  expect(emptied.stdout).toContain('1 article looked at again')
  expect(JSON.parse((await run(['register'], { cwd })).stdout)).toEqual([])
})

it('says what is wrong with a register, and leaves the archive as it is', async () => {
  const cwd = makeFolder({ 'none.json': '[{', 'bad.json': '[{"id": "Dana Pell", "name": "Dana Pell"}]' })
  for (const [file, message] of [
    ['none.json', 'none.json cannot be read as JSON'],
    ['gone.json', 'gone.json cannot be read as JSON: ENOENT'],
    [
      'bad.json',
      'error: The register is not as it should be:\n✖ an id has small letters, digits and hyphens',
    ],
  ] as const) {
    const { code, stdout, stderr } = await run(['register', file], { cwd })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain(message)
  }
  expect((await run(['register'], { cwd })).stdout).toBe('[]\n')
})
