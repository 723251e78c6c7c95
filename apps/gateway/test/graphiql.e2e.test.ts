import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TABS } from '../src/graphiql/tabs.ts'
import { type Served, serve } from '../src/serve.ts'
import { sampleArchive } from './samples.ts'

const CHROMIUM = '/usr/bin/chromium'
const SCREENSHOT = new URL('../../../docs/graphiql.png', import.meta.url).pathname

const hasChromium = existsSync(CHROMIUM)
if (!hasChromium && process.env.CI === 'true') throw new Error(`${CHROMIUM} is missing, and CI tests with it.`)
if (!hasChromium) console.warn(`GraphiQL in a browser: skipped, for want of ${CHROMIUM} (apt-get install chromium).`)

/** A page that may reach this machine alone, and all that went wrong on it. */
const openPage = async (browser: Browser): Promise<{ page: Page; trouble: string[] }> => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  const trouble: string[] = []
  await context.route('**/*', route => {
    const { hostname, protocol } = new URL(route.request().url())
    if (protocol === 'blob:' || protocol === 'data:' || hostname === '127.0.0.1') return route.continue()
    trouble.push(`left the machine for ${route.request().url()}`)
    return route.abort()
  })
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') trouble.push(message.text())
  })
  page.on('pageerror', error => trouble.push(error.message))
  page.on('requestfailed', request => trouble.push(`failed: ${request.url()}`))
  return { page, trouble }
}

describe.skipIf(!hasChromium)('GraphiQL in a browser without network', () => {
  let browser: Browser
  let gateway: Served
  beforeAll(async () => {
    gateway = await serve({ archive: await sampleArchive(), host: '127.0.0.1', port: 0 })
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    })
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await gateway?.close()
  })

  const results = (page: Page) => page.locator('.graphiql-response')

  it('opens with the prepared tabs, runs the first, and shows what the sample archive holds', async () => {
    const { page, trouble } = await openPage(browser)
    await page.goto(gateway.url)
    await page.locator('.graphiql-query-editor .view-lines').getByText('WhoIsQuoted').waitFor()
    for (const { query } of TABS) {
      const name = /query (\w+)/.exec(query)?.[1] ?? ''
      expect(await page.getByRole('tab', { name }).count(), name).toBe(1)
    }
    await page.locator('.graphiql-execute-button').click()
    await results(page).getByText('"speakers"').waitFor()
    expect(await results(page).innerText()).toMatch(/"name": "\S+/)
    if (process.env.ONRECORD_SCREENSHOT !== undefined) await page.screenshot({ path: SCREENSHOT })
    expect(trouble).toEqual([])
  }, 120_000)

  it('keeps what a reader wrote, but not the tabs of an older version', async () => {
    const { page, trouble } = await openPage(browser)
    await page.goto(gateway.url)
    await page.locator('.graphiql-query-editor .view-lines').getByText('WhoIsQuoted').waitFor()
    await page.evaluate(() => {
      localStorage.setItem('onrecord:tabs', 'older')
    })
    await page.goto(gateway.url)
    await page.getByRole('tab', { name: 'ParseMyText' }).click()
    await page.locator('.graphiql-execute-button').click()
    await results(page).getByText('"quotes"').waitFor()
    expect(trouble).toEqual([])
  }, 120_000)
})
