// A thread that parses: each message is a page, and is answered in turn with its Article or with what went wrong.
import { parentPort } from 'node:worker_threads'
import '../bin/sources.mjs'

const { parsePage } = await import('./parsePage.ts')
parentPort.on('message', page => parentPort.postMessage(parsePage(page)))
