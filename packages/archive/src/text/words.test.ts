import { performance } from 'node:perf_hooks'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldedText, stemOf, wordsOf } from './words.ts'

describe('words', () => {
  it('are folded', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['Zoë BRANDT’s', 'zoe brandt s'],
      ['Łódź, Straße; Ærø & İzmir', 'lodz strasse aero izmir'],
      ['Cafe\u0301', 'cafe'],
      [
        'the U.N. and the U.S.-led J.K. Vane, e.g. at 10.30 a.m.',
        'the un and the us led jk vane eg at 10 30 am',
      ],
      ['Мария', 'мария'],
      ['ﬁne ２０３１', 'fine 2031'],
      [' \u0301 … \ud800 \0 ', ''],
    ]
    for (const [text, folded] of cases) expect(foldedText(text)).toBe(folded)
  })

  it('know where they stand', () => {
    const text = 'Mr. Vane, U.N. envoy'
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Mr',
      'Vane',
      'U.N',
      'envoy',
    ])
  })

  it('are the same when folded again, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const folded = foldedText(text)
        expect(foldedText(folded)).toBe(folded)
      }),
    )
  })

  it('have a stem', () => {
    expect(['sanctions', 'sanctioned', 'sanctioning'].map(stemOf)).toEqual([
      'sanction',
      'sanction',
      'sanction',
    ])
    expect(['un', 'año', '2031'].map(stemOf)).toEqual(['un', 'año', '2031'])
    expect(stemOf('s'.repeat(41))).toBe('s'.repeat(41))
  })

  it('cost time in proportion to the text', () => {
    for (const unit of ['a.', '“', '\u0301', 'é', 'a', 'U.N. ']) {
      const text = unit.repeat(1_000_000 / unit.length)
      const startMs = performance.now()
      wordsOf(text)
      expect(performance.now() - startMs).toBeLessThan(10_000)
    }
  })
})
