import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'

const streamOf = (path: string): AsyncIterable<Uint8Array> => {
  const file = createReadStream(path)
  // An error of either stream is thrown where the last one is read, so there is nothing left for the callback to do.
  return path.endsWith('.gz') ? pipeline(file, createGunzip(), () => {}) : file
}

/**
 * The lines of a UTF-8 file, unzipped if its name ends in `.gz`, without their line feeds. Not `node:readline`: it
 * breaks lines at U+2028 too, which JSON allows inside a string.
 *
 * @throws where the file cannot be read, is cut short or is not UTF-8
 */
export async function* linesOf(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let rest = ''
  for await (const bytes of streamOf(path)) {
    const [head = '', ...lines] = decoder.decode(bytes, { stream: true }).split('\n')
    rest += head
    for (const line of lines) {
      yield rest
      rest = line
    }
  }
  rest += decoder.decode()
  if (rest !== '') yield rest
}
