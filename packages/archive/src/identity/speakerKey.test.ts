import type { SpeakerKind } from '@onrecord/parser'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { slug } from './slug.ts'
import { speakerKey } from './speakerKey.ts'

const key = (name: string, kind: SpeakerKind) => speakerKey({ name, kind })

describe('slug', () => {
  it('is readable', () => {
    expect(slug('River Treaty')).toBe('river-treaty')
    expect(slug('  Łódź — the “city” ')).toBe('lodz-the-city')
    expect(slug('U.N. Charter')).toBe('un-charter')
  })

  it('tells apart what ASCII cannot show', () => {
    const slugs = [
      'Мир',
      'Мор',
      'мост',
      '—',
      '…',
      '',
      'café 日本',
      'café 中国',
      'long '.repeat(40),
      'long '.repeat(41),
    ].map(slug)
    expect(new Set(slugs).size).toBe(slugs.length)
    expect(slug('МИР')).toBe(slugs[0])
    expect(slugs[6]).toMatch(/^cafe~[0-9a-f]{12}$/)
  })

  it('is URL-safe and not empty, for any label', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), label => {
        expect(slug(label)).toMatch(/^[a-z0-9~-]+$/)
      }),
    )
  })
})

describe('speakerKey', () => {
  it('merges a person of a full name', () => {
    for (const name of ['Zoë Brandt', 'ZOE BRANDT', 'Dr. Zoë Brandt', 'Rev. Dr. Zoe Brandt']) {
      expect(key(name, 'person')).toBe('person-zoe-brandt')
    }
    expect(key('J. K. Vane', 'person')).toBe('person-jk-vane')
    expect(key('J.K. Vane', 'person')).toBe('person-jk-vane')
    expect(key('Anna B. Vane', 'person')).toBe('person-anna-b-vane')
  })

  it('leaves a person of less than that in the article', () => {
    for (const name of ['Brandt', 'Mr Brandt', 'Z. Brandt', 'Dr El-Brandt', 'Van der Brandt', 'Dr.', '…'])
      expect(key(name, 'person')).toBe(null)
  })

  it('merges organisations and places by name', () => {
    expect(key('The Harbour Board', 'organization')).toBe('organization-harbour-board')
    expect(key('Brill', 'place')).toBe('place-brill')
    expect(key('The', 'organization')).toBe(null)
    expect(key('…', 'place')).toBe(null)
  })

  it('leaves everyone without a name of their own in the article', () => {
    for (const kind of ['roleOnly', 'document', 'group', 'anonymous', 'unknown'] as const) {
      expect(key('the two officials', kind)).toBe(null)
    }
  })
})
