import { expect, test } from 'vitest'
import { draftsOf } from './draft.ts'
import { segment } from './segment.ts'
import { isTranscript } from './transcript.ts'

const isTalk = (text: string): boolean => isTranscript(draftsOf(text, segment(text, [])))

test('questions and answers, and names before colons', () => {
  expect(isTalk('Q. Why?\n\nA. Because.\n\nQ. Really?')).toBe(true)
  expect(isTalk('LEE: Why?\n\nFINCH: Because.\n\nThat is all.\n\nLEE: Really?')).toBe(true)
})

test('a colon now and then, or labels that do not come back, make no transcript', () => {
  expect(isTalk('LEE: Why?\n\nNobody knew.\n\nLEE: Why?')).toBe(false)
  expect(isTalk('The captain said: no.\n\nLEE: Why?\n\nNobody knew.')).toBe(false)
  expect(isTalk('WHERE: the quay\n\nWHEN: at nine\n\nWHO: everybody')).toBe(false)
})
