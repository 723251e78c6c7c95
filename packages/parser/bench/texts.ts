import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

const SAMPLES = new URL('../../../samples/', import.meta.url)
const POLNEAR = new URL('../../../../shared/corpora/quotes/polnear.dev.jsonl.gz', import.meta.url)

/** The texts of the sample archive. */
export const readSamples = (): readonly string[] =>
  readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.txt'))
    .map(name => readFileSync(new URL(name, SAMPLES), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''))

/** The news that speed is measured on: PolNeAR's development set where someone has it, else the sample archive. */
export function readNews(): readonly string[] {
  if (!existsSync(POLNEAR)) {
    console.warn(
      'THERE IS NO ../shared/corpora/quotes/polnear.dev.jsonl.gz: on the articles of samples/ instead',
    )
    return readSamples()
  }
  const lines = gunzipSync(readFileSync(POLNEAR)).toString().trim().split('\n')
  return lines.map(line => (JSON.parse(line) as { readonly text: string }).text)
}

/** An article with other names in each edition, so that no two editions of it have the same. */
export function edition(text: string, number: number): string {
  const ending = [...number.toString(26)].map(
    digit => 'abcdefghijklmnopqrstuvwxyz'[Number.parseInt(digit, 26)],
  )
  return text.replace(/\b\p{Lu}\p{Ll}{4,}\b/gu, name => name + ending.join(''))
}
