/** What something took, in milliseconds. */
export interface Timing {
  readonly wall: number
  /** Processor time outside the kernel, so that other work on the machine counts little. */
  readonly cpu: number
}

/** Runs it once. */
export function timeOf(run: () => unknown): Timing {
  const cpuStart = process.cpuUsage()
  const wallStart = performance.now()
  run()
  const wall = performance.now() - wallStart
  return { wall, cpu: process.cpuUsage(cpuStart).user / 1000 }
}

/** Times each of several things in turn, round after round, so that a slow spell of the machine meets them all. */
export function timeInTurns(
  runs: readonly (() => unknown)[],
  { warmUps, rounds }: { readonly warmUps: number; readonly rounds: number },
): readonly (readonly Timing[])[] {
  for (let round = 0; round < warmUps; round++) for (const run of runs) run()
  const timings: Timing[][] = runs.map(() => [])
  for (let round = 0; round < rounds; round++) {
    for (const [at, run] of runs.entries()) timings[at]!.push(timeOf(run))
  }
  return timings
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
