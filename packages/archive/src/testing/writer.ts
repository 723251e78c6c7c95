import { openArchive } from '../open.ts'
import { draft } from './articles.ts'

/**
 * A process of its own that puts articles, one after the other, and prints the address of each when it is
 * acknowledged. Killed at any moment, it must have stored all that it has printed.
 *
 *     node --conditions=onrecord-source writer.ts <file> <prefix of the addresses> <how many>
 */
const [file = '', prefix = '', count = '0'] = process.argv.slice(2)
const archive = await openArchive(file)
for (let i = 0; i < Number(count); i++) {
  const url = `${prefix}${i}`
  const quotes = [
    { words: `The tide of ${url} comes in`, by: 'Mara Quill', role: `pilot ${i % 7}`, about: ['tide'] },
    { words: 'The mill stands', by: 'Joss Reed', about: ['mill'] },
  ]
  await archive.put([
    draft({ url, publishedAt: '2031-01-01', quotes, tail: 'The tide waits for nobody. '.repeat(200) }),
  ])
  process.stdout.write(`${url}\n`)
}
await archive.close()
