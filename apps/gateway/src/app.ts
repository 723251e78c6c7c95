import type { Archive } from '@onrecord/archive'
import { createYoga, type YogaServerInstance } from 'graphql-yoga'
import { type Context, createContext } from './context.ts'
import { maskError } from './errors.ts'
import { useGraphiqlPage } from './graphiql/page.ts'
import { useCsrfPrevention } from './hardening/csrf.ts'
import { ENDPOINT, useEndpointAlone } from './hardening/endpoint.ts'
import { useLimitedEngine } from './hardening/engine.ts'
import { schema } from './schema/index.ts'

export interface GatewayOptions {
  readonly archive: Archive
  /** Whether unexpected errors are written to the console; true when left out. */
  readonly isLogging?: boolean
  /** Milliseconds that one operation may take. */
  readonly operationMs?: number
}

export type Gateway = YogaServerInstance<object, Context>

/**
 * The gateway as a function from Request to Response (`gateway.fetch`), which Node's http server can also call. It
 * answers GraphQL at /graphql, shows GraphiQL there to a browser, and knows no other path.
 */
export const createGateway = ({ archive, isLogging = true, operationMs }: GatewayOptions): Gateway =>
  createYoga<object, Context>({
    schema,
    context: () => createContext(archive),
    logging: isLogging ? 'warn' : false,
    maskedErrors: { maskError },
    // No other origin may call; nothing is uploaded; the page below replaces Yoga's, which loads from the internet.
    cors: false,
    multipart: false,
    graphiql: false,
    landingPage: false,
    // `serve` has looked at Content-Length before any byte comes here, which costs far less than counting them.
    maxRequestBodySize: false,
    graphqlEndpoint: ENDPOINT,
    plugins: [useEndpointAlone(), useGraphiqlPage(), useCsrfPrevention(), useLimitedEngine(operationMs)],
  })
