import type { CheckReport } from '../../archive.ts'

/** Of many faults so many are told. */
const TOLD = 100

/** Gathers what is wrong. */
export class Faults {
  readonly #told: string[] = []
  #count = 0

  add(fault: string): void {
    this.#count++
    if (this.#told.length < TOLD) this.#told.push(fault)
  }

  /** Notes that `holds` should be so. */
  expect(holds: boolean, fault: string): void {
    if (!holds) this.add(fault)
  }

  /** Compares rows, in whatever order, with those that should be there. */
  compare(what: string, stored: readonly object[], wanted: readonly object[]): void {
    const had = new Set(stored.map(canonical))
    const due = new Set(wanted.map(canonical))
    const odd = [...had].filter(row => !due.has(row)).length
    const lost = [...due].filter(row => !had.has(row)).length
    const told = [...(odd > 0 ? [`${odd} wrong`] : []), ...(lost > 0 ? [`${lost} missing`] : [])]
    this.expect(
      told.length === 0 && stored.length === wanted.length,
      `${what}: ${told.join(', ') || 'some twice'}.`,
    )
  }

  report(articleCount: number): CheckReport {
    return { articleCount, faults: this.#told, faultCount: this.#count }
  }
}

/** A row as text, whatever the order of its columns. */
const canonical = (row: object): string =>
  JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
