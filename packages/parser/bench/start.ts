/** What the first use of the parser in a process took, in milliseconds: weights.ts runs this in processes of its own. */
export interface Start {
  /** Of all modules. */
  readonly load: number
  /** Of a short text. */
  readonly parse: number
  /** Processor time of the same, that of V8's other threads with it. */
  readonly cpu: number
}

const begin = performance.now()
const { parse } = await import('@onrecord/parser')
const loaded = performance.now()
const cpuLoaded = process.cpuUsage()
parse(
  'Council puts off the vote\n\n“It is not safe,” said Dana Lee, the mayor, on Friday. She said that it was late.',
)
const start: Start = {
  load: loaded - begin,
  parse: performance.now() - loaded,
  cpu: process.cpuUsage(cpuLoaded).user / 1000,
}
console.log(JSON.stringify(start))
