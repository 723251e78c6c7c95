import { readNews } from './texts.ts'

/**
 * What one system does to a text. Each is loaded in a process of its own, as its users run it: beside three others,
 * their data fills the memory and the processor's caches, and the slowest of them would be what is measured.
 */
interface System {
  /** So many passes over all texts make a round that takes most of a second. */
  readonly passes: number
  readonly load: () => Promise<(text: string) => unknown>
}

export const SYSTEMS: Readonly<Record<string, System>> = {
  parse: {
    passes: 8,
    load: async () => (await import('../src/index.ts')).parse,
  },
  compromise: {
    passes: 1,
    load: async () => {
      const { default: nlp } = await import('compromise')
      return text => {
        const view = nlp(text)
        view.quotations()
        view.people()
        view.places()
        view.organizations()
      }
    },
  },
  'wink-nlp': {
    passes: 16,
    load: async () => {
      const [{ default: winkNLP }, { default: model }] = await Promise.all([
        import('wink-nlp'),
        import('wink-eng-lite-web-model'),
      ])
      const wink = winkNLP(model, ['sbd', 'pos'])
      return text => wink.readDoc(text)
    },
  },
  'scan for words': {
    passes: 160,
    load: async () => text => text.match(/[\p{L}\p{N}]+/gu),
  },
}

/** One round of a system over all texts, and how many texts that is. */
export async function loadRound(
  name: string,
): Promise<{ readonly round: () => void; readonly count: number }> {
  const { passes, load } = SYSTEMS[name]!
  const run = await load()
  const texts = readNews()
  const round = (): void => {
    for (let pass = 0; pass < passes; pass++) for (const text of texts) run(text)
  }
  return { round, count: passes * texts.length }
}
