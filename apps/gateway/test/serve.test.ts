import { once } from 'node:events'
import { createServer } from 'node:net'
import { openArchive } from '@onrecord/archive'
import { describe, expect, it } from 'vitest'
import { serve } from '../src/serve.ts'
import { series } from './articles.ts'
import { JSON_HEADERS, served } from './server.ts'

const post = (url: string, query: string) =>
  fetch(url, { method: 'POST', headers: JSON_HEADERS, body: JSON.stringify({ query }) })

describe('serve', () => {
  it('answers at the url that it gives', async () => {
    const { url } = await served(series(2))
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/graphql$/)
    const response = await post(url, '{ articles { totalCount } }')
    expect(await response.json()).toEqual({ data: { articles: { totalCount: 2 } } })
  })

  it('answers 503 until the archive is ready', async () => {
    const filled = Promise.withResolvers<void>()
    const { url } = await served([], { ready: filled.promise })
    const early = await post(url, '{ __typename }')
    expect(early.status).toBe(503)
    expect(await early.json()).toMatchObject({ errors: [{ extensions: { code: 'STARTING' } }] })
    filled.resolve()
    await filled.promise
    expect((await post(url, '{ __typename }')).status).toBe(200)
  })

  it('gives an IPv6 address as a url', async () => {
    const { url } = await served([], { host: '::1' })
    expect(url).toMatch(/^http:\/\/\[::1\]:\d+\/graphql$/)
    expect((await post(url, '{ __typename }')).status).toBe(200)
  })

  it('says how to start where the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as { port: number }
    const archive = await openArchive(':memory:')
    await expect(serve({ archive, host: '127.0.0.1', port })).rejects.toThrow(
      `Port ${port} is taken by another program. Take another: PORT=4000 npm start`,
    )
    other.close()
    await archive.close()
  })

  it('says what is wrong with a host', async () => {
    const archive = await openArchive(':memory:')
    await expect(serve({ archive, host: '203.0.113.1', port: 0 })).rejects.toThrow(
      '203.0.113.1 is no address of this machine. Leave HOST out, or: HOST=127.0.0.1 npm start',
    )
    await archive.close()
  })

  it('answers what is in flight before it closes', async () => {
    const archive = await openArchive(':memory:')
    await archive.put(series(1))
    let release = () => {}
    const held = new Promise<void>(resolve => {
      release = resolve
    })
    let called = () => {}
    const isCalled = new Promise<void>(resolve => {
      called = resolve
    })
    const slow = new Proxy(archive, {
      get: (target, name) =>
        name === 'sites'
          ? async () => {
              called()
              await held
              return target.sites()
            }
          : Reflect.get(target, name).bind(target),
    })
    const gateway = await serve({ archive: slow, host: '127.0.0.1', port: 0 })
    const answer = post(gateway.url, '{ sites { name } }')
    await isCalled
    let isClosed = false
    const closed = gateway.close().then(() => {
      isClosed = true
    })
    await expect(post(gateway.url, '{ __typename }')).rejects.toThrow()
    expect(isClosed).toBe(false)
    release()
    expect(await (await answer).json()).toEqual({ data: { sites: [{ name: 'Series' }] } })
    await closed
    await archive.close()
  })
})
