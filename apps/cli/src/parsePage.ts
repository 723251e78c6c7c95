import { type Article, type Page, parse } from '@onrecord/parser'

/** The Article, or what to say where the parser broke its promise never to throw: one page is lost, not all. */
export const parsePage = (page: Page, parser: (page: Page) => Article = parse): Article | string => {
  try {
    return parser(page)
  } catch (error) {
    return `the parser failed, which is a mistake in Onrecord: ${error instanceof Error ? error.message : error}`
  }
}
