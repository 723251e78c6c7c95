import { expect, it } from 'vitest'
import { utcInstant } from './instant.ts'

it('utcInstant reads ISO 8601 and nothing else', () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ['2031-05-03', '2031-05-03T00:00:00.000Z'],
    ['2031-05-03T10:20', '2031-05-03T10:20:00.000Z'],
    [' 2031-05-03 10:20:30 ', '2031-05-03T10:20:30.000Z'],
    ['2031-05-03t10:20:30.123456789z', '2031-05-03T10:20:30.123Z'],
    ['2031-05-03T10:20:30,5+0330', '2031-05-03T06:50:30.500Z'],
    ['2031-05-03T23:20:30 -08', '2031-05-04T07:20:30.000Z'],
    ['2032-02-29', '2032-02-29T00:00:00.000Z'],
    ['2031-02-29', null],
    ['2031-02-30T00:00', null],
    ['2031-13-01', null],
    ['2031-05-03T25:00', null],
    ['0000-01-01T00:00+01:00', null],
    ['9999-12-31T23:59-01:00', null],
    ['Sat, 3 May 2031 10:00:00 GMT', null],
    ['2031', null],
    ['', null],
  ]
  for (const [text, instant] of cases) expect([text, utcInstant(text)]).toEqual([text, instant])
})
