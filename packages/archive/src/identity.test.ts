import { ARTICLE_FORMAT, type Article, type SpeakerKind } from '@onrecord/parser'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { slug, speakerKey } from './identity.ts'

const article: Article = {
  format: ARTICLE_FORMAT,
  id: 'a'.repeat(32),
  url: null,
  site: null,
  publishedAt: null,
  text: '',
  blocks: [],
  sentences: [],
  quotes: [],
  speakers: [],
  topics: [],
  diagnostics: [],
}

const key = (name: string, kind: SpeakerKind): string =>
  speakerKey(
    { id: 's3', name, kind, role: null, affiliation: null, gender: null, anonymity: null, mentions: [] },
    article,
  )

const LOCAL = `${article.id}-s3`

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
    for (const name of ['Brandt', 'Mr Brandt', 'Z. Brandt', 'Dr.', '…'])
      expect(key(name, 'person')).toBe(LOCAL)
  })

  it('merges organisations and places by name', () => {
    expect(key('The Harbour Board', 'organization')).toBe('organization-harbour-board')
    expect(key('Brill', 'place')).toBe('place-brill')
    expect(key('The', 'organization')).toBe(LOCAL)
    expect(key('…', 'place')).toBe(LOCAL)
  })

  it('leaves everyone without a name of their own in the article', () => {
    for (const kind of ['document', 'group', 'anonymous', 'unknown'] as const) {
      expect(key('the two officials', kind)).toBe(LOCAL)
    }
  })
})
