import { serverAudits } from 'graphql-http'
import { expect, it } from 'vitest'
import { CSRF_HEADER } from '../src/hardening/csrf.ts'
import { served } from './server.ts'

const audit = async (headers: Readonly<Record<string, string>>) => {
  const { url } = await served()
  const fetchFn = (input: string, init?: RequestInit) => {
    const sent = new Headers(init?.headers)
    for (const [name, value] of Object.entries(headers)) sent.set(name, value)
    return fetch(input, { ...init, headers: sent })
  }
  const audits = serverAudits({ url, fetchFn })
  const results = await Promise.all(
    audits.map(async each => ({ name: each.name, status: (await each.fn()).status })),
  )
  return {
    count: results.length,
    notOk: results.filter(({ status }) => status !== 'ok').map(({ name, status }) => `${status}: ${name}`),
  }
}

it('passes all 61 audits of GraphQL over HTTP', async () => {
  expect(await audit({ [CSRF_HEADER]: '1' })).toEqual({ count: 61, notOk: [] })
})

it('gives up only what is optional, the GET that any page could send, to a client without the CSRF header', async () => {
  const { count, notOk } = await audit({})
  expect(count).toBe(61)
  expect(notOk).toEqual([
    'notice: MAY accept application/x-www-form-urlencoded formatted GET requests',
    'notice: MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json',
    'notice: MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json',
  ])
})
