import { type Archive, openArchive } from '@onrecord/archive'
import type { Article } from '@onrecord/parser'
import { expect } from 'vitest'
import { createGateway, type GatewayOptions } from '../src/app.ts'

/** What the tests read of an answer: they say themselves which fields they asked for. */
export interface Answer<Data> {
  readonly status: number
  readonly data: Data
  readonly errors?: readonly {
    readonly message: string
    readonly path?: readonly (string | number)[]
    readonly extensions?: Readonly<Record<string, unknown>>
  }[]
}

/** A gateway over an archive in memory. */
export interface TestGateway {
  readonly archive: Archive
  /** Asks as a client does, errors and all. */
  readonly ask: <Data>(query: string, variables?: Readonly<Record<string, unknown>>) => Promise<Answer<Data>>
  /** The data of an answer that must have no errors. */
  readonly data: <Data>(query: string, variables?: Readonly<Record<string, unknown>>) => Promise<Data>
  readonly fetch: (request: Request) => Promise<Response>
}

export const gatewayOver = (archive: Archive, options: Partial<GatewayOptions> = {}): TestGateway => {
  const gateway = createGateway({ archive, isLogging: false, ...options })
  const fetch = async (request: Request) => gateway.fetch(request)
  const ask = async <Data>(query: string, variables: Readonly<Record<string, unknown>> = {}) => {
    const response = await fetch(
      new Request('http://gateway.example/graphql', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' },
        body: JSON.stringify({ query, variables }),
      }),
    )
    const answer: Omit<Answer<Data>, 'status'> = await response.json()
    return { status: response.status, ...answer }
  }
  const data = async <Data>(query: string, variables?: Readonly<Record<string, unknown>>) => {
    const answer = await ask<Data>(query, variables)
    expect(answer.errors).toBeUndefined()
    return answer.data
  }
  return { archive, ask, data, fetch }
}

/** A gateway over these articles alone. */
export const gatewayWith = async (articles: readonly Article[]): Promise<TestGateway> => {
  const archive = await openArchive(':memory:')
  await archive.put(articles)
  return gatewayOver(archive)
}
