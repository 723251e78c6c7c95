import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { ReadResult } from '@onrecord/intake'
import type { Article, Page } from '@onrecord/parser'
import type { Loaded } from './load.ts'
import { parsePage } from './parsePage.ts'

/** So many pages are parsed before threads start: a thread needs as long to be ready as it needs for these. */
const FIRST_PAGES = 64
/** Pages in hand for each thread, so that none waits for its next one. */
const PAGES_PER_THREAD = 8

export interface ParseOptions {
  /** 1 for none beside this one; as many as the machine has by default. */
  readonly threadCount?: number
  /** Pages that are parsed before threads start. */
  readonly firstPages?: number
  /** What a thread runs. */
  readonly threadCode?: URL
}

const THREAD_CODE = new URL('./parseThread.mjs', import.meta.url)

/** Parses pages, the results in the order of the pages: few of them here, more in threads. */
export async function* parseAll(
  results: AsyncIterable<ReadResult>,
  {
    threadCount = availableParallelism(),
    firstPages = FIRST_PAGES,
    threadCode = THREAD_CODE,
  }: ParseOptions = {},
): AsyncGenerator<Loaded> {
  const threads: Thread[] = []
  const inHand: Promise<Loaded>[] = []
  let pageCount = 0
  try {
    for await (const result of results) {
      pageCount++
      if (threadCount < 2 || pageCount <= firstPages || 'error' in result) inHand.push(parsedHere(result))
      else {
        if (threads.length < threadCount) threads.push(new Thread(threadCode))
        const thread = threads.reduce((idlest, other) => (other.load < idlest.load ? other : idlest))
        inHand.push(asLoaded(result, thread.parse(result.page)))
      }
      while (inHand.length > threads.length * PAGES_PER_THREAD) yield await inHand.shift()!
    }
    while (inHand.length > 0) yield await inHand.shift()!
  } finally {
    for (const thread of threads) thread.stop()
  }
}

const parsedHere = async (result: ReadResult): Promise<Loaded> =>
  'error' in result ? result : asLoaded(result, Promise.resolve(parsePage(result.page)))

const asLoaded = async (
  { origin }: Pick<ReadResult, 'origin'>,
  parsed: Promise<Article | string>,
): Promise<Loaded> => {
  const article = await parsed
  return typeof article === 'string' ? { error: article, origin } : { article, origin }
}

/** A thread that parses pages one after the other. */
class Thread {
  readonly #code: URL
  #worker: Worker | null = null
  readonly #waiting: ((parsed: Article | string) => void)[] = []

  constructor(code: URL) {
    this.#code = code
  }

  /** Pages that it has still to answer. */
  get load(): number {
    return this.#waiting.length
  }

  parse(page: Page): Promise<Article | string> {
    const { promise, resolve } = Promise.withResolvers<Article | string>()
    this.#waiting.push(resolve)
    this.#worker ??= this.#start()
    this.#worker.postMessage(page)
    return promise
  }

  stop(): void {
    void this.#worker?.terminate()
  }

  #start(): Worker {
    const worker = new Worker(this.#code)
    worker.on('message', (parsed: Article | string) => this.#waiting.shift()?.(parsed))
    // It ran out of memory, or the like: what it had in hand is lost, and the next page has another.
    worker.on('error', (error: Error) => {
      this.#worker = null
      for (const resolve of this.#waiting.splice(0)) resolve(`a parsing thread ended: ${error.message}`)
    })
    return worker
  }
}
