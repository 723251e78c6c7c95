import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'graphql-yoga'
import { TABS } from './tabs.ts'

/** GraphiQL as one HTML file, compressed and ready to send. */
interface PreparedPage {
  readonly bodies: Readonly<Record<Encoding, Uint8Array<ArrayBuffer>>>
  readonly headers: Readonly<Record<string, string>>
  readonly etag: string
}
type Encoding = 'br' | 'gzip' | 'identity'

let prepared: Promise<PreparedPage> | undefined

/**
 * The page, which loads nothing from any network: 9 MB of HTML, so it is made and compressed once a process, when it
 * is first wanted.
 */
export const graphiqlPage = (): Promise<PreparedPage> => {
  prepared ??= prepare()
  return prepared
}

/** Shows GraphiQL to a browser that opens /graphql. */
export const useGraphiqlPage = (): Plugin => ({
  onRequest: async ({ request, fetchAPI, endResponse }) => {
    if (request.method !== 'GET' || !request.headers.get('accept')?.includes('text/html')) return
    const { bodies, headers, etag } = await graphiqlPage()
    if (request.headers.get('if-none-match') === etag)
      return endResponse(new fetchAPI.Response(null, { status: 304, headers }))
    const encoding = encodingFor(request.headers.get('accept-encoding') ?? '')
    endResponse(
      new fetchAPI.Response(bodies[encoding], {
        headers: { ...headers, ...(encoding !== 'identity' && { 'Content-Encoding': encoding }) },
      }),
    )
  },
})

const encodingFor = (accepted: string): Encoding => {
  if (/\bbr\b/.test(accepted)) return 'br'
  return /\bgzip\b/.test(accepted) ? 'gzip' : 'identity'
}

const prepare = async (): Promise<PreparedPage> => {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql')
  const html = renderGraphiQL({
    title: 'Onrecord',
    defaultTabs: [...TABS],
    defaultEditorToolsVisibility: false,
  }).replace('<script>', () => `<script>${forgetOldTabs}`)
  const identity = new TextEncoder().encode(html)
  const [br, gzipped] = await Promise.all([
    // Quality 5 takes a fraction of a second; 11, the default, half a minute.
    promisify(brotliCompress)(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
    promisify(gzip)(identity),
  ])
  const etag = `"${sha256(html).toString('hex').slice(0, 32)}"`
  return {
    bodies: { br: new Uint8Array(br), gzip: new Uint8Array(gzipped), identity },
    headers: { ...headersFor(html), ETag: etag },
    etag,
  }
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest()

/**
 * GraphiQL keeps its tabs in the browser and would show those of an older version for ever. The tabs of this version
 * are put in their place once; after that, what the reader does with them stays.
 */
const tabsVersion = sha256(JSON.stringify(TABS)).toString('hex').slice(0, 16)
const forgetOldTabs = `
  if (localStorage.getItem('onrecord:tabs') !== '${tabsVersion}') {
    for (const key of ['tabState', 'query', 'variables']) localStorage.removeItem('graphiql:' + key);
    localStorage.setItem('onrecord:tabs', '${tabsVersion}');
  }
`

/** The page may run its own script and talk to its own server, and nothing else. */
const headersFor = (html: string): Readonly<Record<string, string>> => {
  const script = html.slice(html.indexOf('<script>') + '<script>'.length, html.lastIndexOf('</script>'))
  const policy = [
    `default-src 'none'`,
    `script-src 'sha256-${sha256(script).toString('base64')}'`,
    `style-src 'unsafe-inline'`,
    `worker-src blob:`,
    `img-src data: 'self'`,
    `font-src data:`,
    `connect-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
  ]
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': policy.join('; '),
    'Cache-Control': 'no-cache',
    'Referrer-Policy': 'no-referrer',
    Vary: 'Accept, Accept-Encoding',
    'X-Content-Type-Options': 'nosniff',
  }
}
