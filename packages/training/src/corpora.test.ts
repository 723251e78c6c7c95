import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { corporaFolder } from './corpora.ts'

test('the flag names the folder', () => {
  expect(corporaFolder(['--corpora', tmpdir()])).toBe(tmpdir())
})

test('a folder that is not there is an error that says how to name one', () => {
  expect(() => corporaFolder(['--corpora', '/no/such/folder'])).toThrow('--corpora or ONRECORD_CORPORA')
})
