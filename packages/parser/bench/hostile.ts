import { parse } from '../src/index.ts'

/**
 * Prints the processor time that `parse` takes for hostile text of a quarter, a half and a whole megabyte of each pattern, and how
 * it grows from the quarter to the whole: 4 is linear, 16 quadratic. Fails where it comes near to that.
 *
 * Usage: npm run bench -w @onrecord/parser
 */
const PATTERNS: Readonly<Record<string, string>> = {
  'opening marks': '“',
  'straight marks': '"',
  'single marks': "'",
  'closing marks': '”',
  'marks in marks': '“‘',
  'cues alone': 'said ',
  'names and cues': 'Lee said ',
  'no verb': 'his warning of a flood , ',
  'colons and marks': 'a: “b” ',
  'names alone': 'Dana Lee ',
  appositions: 'Lee, ',
  quotes: '“I am here now,” Lee said. ',
  'quotes in quotes': '“He told me ‘go home’ twice.” ',
  'one word': 'A',
  'one sentence': 'the mayor said he ',
  breaks: '\n',
  'short lines': 'a\n\n',
  auxiliaries: 'has ',
  conjunctions: 'and Lee ',
  promos: 'Read more: x\n\n',
  bylines: 'By Dana Lee\n\n',
  transcript: 'LEE: yes I do\n\n',
  'full stops': '. ',
  'quoted lines': '“I am here and we go”\n\n',
  pronouns: 'he said she said. ',
  'long names': 'Bank of ',
  'unnamed sources': 'The band said it was late. ',
  'first person': 'I think we are here and our time is now\n\n',
  'feet and inches': `6'3" `,
  dashes: '“x” — ',
  determiners: 'the ',
  titles: 'President Minister ',
  'new people': 'Dana # said the company of # was late. He left. ',
  'new surnames': 'Dana # came. # left. ',
  'names in marks': '“Dana “Lee “',
  'names and names': '# and ',
  'one long compound': 'a-',
  'a country again': 'US-',
  groups: 'Dana # and Tom # said so. Both said it was late. ',
}
const SIZES = [0.25, 0.5, 1]
const MAX_GROWTH = 10

/** So much of a pattern over and over, with another name at each `#`. */
function textOf(pattern: string, length: number): string {
  const parts: string[] = []
  let size = 0
  for (let number = 0; size < length; number++) {
    const part = pattern.replaceAll('#', () => nameOf(number))
    parts.push(part)
    size += part.length
  }
  return parts.join('').slice(0, length)
}

/** "Zabc", another for each number. */
const nameOf = (number: number): string =>
  `Z${[...number.toString(26)].map(digit => 'abcdefghijklmnopqrstuvwxyz'[Number.parseInt(digit, 26)]).join('')}a`

/** Processor time, so that other work on the machine does not count. */
const timeMs = (text: string): number => {
  const start = process.cpuUsage()
  parse(text)
  return process.cpuUsage(start).user / 1000
}

timeMs('It is warm, “now,” Dana Lee said.')
console.log(`${'pattern'.padEnd(18)}${SIZES.map(size => `${size} MB`.padStart(10)).join('')}    growth`)
for (const [name, pattern] of Object.entries(PATTERNS)) {
  const times = SIZES.map(size => timeMs(textOf(pattern, size * 1_000_000)))
  const growth = times[2]! / times[0]!
  if (growth > MAX_GROWTH) process.exitCode = 1
  console.log(
    `${name.padEnd(18)}${times.map(ms => `${Math.round(ms)} ms`.padStart(10)).join('')}${growth.toFixed(1).padStart(10)}`,
  )
}
