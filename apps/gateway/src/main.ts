import { openArchive } from '@onrecord/archive'
import { serve } from './serve.ts'

const { HOST = '127.0.0.1', PORT = '4000', ONRECORD_ARCHIVE = 'data/onrecord.db' } = process.env

/** Starts the gateway and stops it on Ctrl-C. */
const main = async (): Promise<void> => {
  const port = Number(PORT)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT=${PORT} is no port. Take a number from 0 to 65535: PORT=4000 npm start`)

  const archive = await openArchive(ONRECORD_ARCHIVE)
  const served = await serve({ archive, host: HOST, port })
  console.log(`Onrecord answers at ${served.url}`)

  const stop = async () => {
    console.log('Stopping: requests in flight are answered first. Press Ctrl-C again to stop at once.')
    await served.close()
    await archive.close()
    process.exit(0)
  }
  // `once` leaves a second Ctrl-C to Node, which then ends the process at once.
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
