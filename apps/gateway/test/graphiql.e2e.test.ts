import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TABS } from '../src/graphiql/tabs.ts'
import { type Served, serve } from '../src/serve.ts'
import { sampleArchive } from './samples.ts'

const CHROMIUM = '/usr/bin/chromium'
const SCREENSHOT = fileURLToPath(new URL('../../../docs/graphiql.png', import.meta.url))

/** A busy machine needs seconds for 9 MB of script. */
const PATIENCE = { timeout: 30_000 }

const hasChromium = existsSync(CHROMIUM)
if (!hasChromium && process.env.CI === 'true')
  throw new Error(`${CHROMIUM} is missing, and CI tests with it.`)
if (!hasChromium)
  console.warn(`GraphiQL in a browser: skipped, for want of ${CHROMIUM} (apt-get install chromium).`)

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
  page.on('requestfailed', request => {
    // A worker that is still loading when the page is left.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') trouble.push(`failed: ${request.url()}`)
  })
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

  const nameOf = (query: string) => /query (\w+)/.exec(query)?.[1] ?? ''
  const tab = (page: Page, name: string) => page.getByRole('tab', { name })
  const editor = (page: Page) => page.locator('.graphiql-query-editor .view-lines')
  const answer = (page: Page) => page.locator('.graphiql-response .view-lines')

  /** Opens GraphiQL and waits until its editor shows a query. */
  const open = async (page: Page) => {
    await page.goto(gateway.url)
    await editor(page).getByText('query').first().waitFor()
    await page.waitForLoadState('networkidle')
  }
  /** Tabs glide into their places when the page opens, so that a click may miss. */
  const select = (page: Page, name: string) =>
    expect
      .poll(async () => {
        await tab(page, name).getByRole('button', { name, exact: true }).click()
        return tab(page, name).getAttribute('aria-selected')
      }, PATIENCE)
      .toBe('true')
  const run = (page: Page) => page.locator('.graphiql-execute-button').click()
  /** Runs until the answer has the words: for a moment GraphiQL still asks for the operation of the tab before. */
  const runUntil = (page: Page, words: string) =>
    expect
      .poll(async () => {
        await run(page)
        const found = answer(page).getByText(words).first()
        return found.waitFor({ timeout: 2000 }).then(
          () => true,
          () => false,
        )
      }, PATIENCE)
      .toBe(true)

  it('opens with the prepared tabs, runs the first, and shows what the sample archive holds', async () => {
    const { page, trouble } = await openPage(browser)
    await open(page)
    for (const { query } of TABS) expect(await tab(page, nameOf(query)).count(), nameOf(query)).toBe(1)
    await run(page)
    await answer(page).getByText('"speakers"').waitFor()
    expect(await answer(page).textContent()).toMatch(/"label":\s"Marguerite\sLee".*"name":\s"\p{Lu}/su)
    expect(trouble).toEqual([])
  }, 120_000)

  it('compares outlets in another tab, and parses a text in one more', async () => {
    const { page, trouble } = await openPage(browser)
    await open(page)
    await select(page, 'EachOutlet')
    await editor(page).getByText('sites').waitFor()
    await runUntil(page, '"Meridian Wire"')
    if (process.env.ONRECORD_SCREENSHOT !== undefined) await page.screenshot({ path: SCREENSHOT })
    await select(page, 'ParseMyText')
    await editor(page).getByText('Anselm').first().waitFor()
    await runUntil(page, '"Anselm Roe"')
    expect(trouble).toEqual([])
  }, 120_000)

  it('keeps the tabs as the reader left them, until a version has others', async () => {
    const { page, trouble } = await openPage(browser)
    await open(page)
    await select(page, 'Search')
    await tab(page, 'Search').getByLabel('Close Tab').click()
    await expect.poll(() => tab(page, 'Search').count(), PATIENCE).toBe(0)
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem('graphiql:tabState')), PATIENCE)
      .not.toContain('Search')
    await open(page)
    expect(await tab(page, 'Search').count()).toBe(0)
    await page.evaluate(() => localStorage.setItem('onrecord:tabs', 'an older version'))
    await open(page)
    expect(await tab(page, 'Search').count()).toBe(1)
    expect(trouble).toEqual([])
  }, 120_000)
})
