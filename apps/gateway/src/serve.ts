import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createGateway, type GatewayOptions } from './app.ts'
import { graphiqlPage } from './graphiql/page.ts'
import { ENDPOINT } from './hardening/endpoint.ts'
import { limits } from './limits.ts'

export interface ServeOptions extends GatewayOptions {
  /** The name or address to listen on. */
  readonly host: string
  /** The port to listen on; 0 takes a free one. */
  readonly port: number
  /** Until it settles every request is answered 503: an archive half filled would answer "nothing" and be believed. */
  readonly ready?: Promise<unknown>
}

/** A gateway that listens. */
export interface Served {
  /** Where GraphQL and GraphiQL are: `http://127.0.0.1:4000/graphql`. */
  readonly url: string
  /** Stops listening, and resolves when the requests in flight have been answered. The archive stays open. */
  readonly close: () => Promise<void>
}

/** Listens. Rejects with a message for people where the address cannot be had. */
export const serve = async ({ host, port, ready, ...options }: ServeOptions): Promise<Served> => {
  const gateway = createGateway(options)
  let isReady = ready === undefined
  const open = () => {
    isReady = true
  }
  ready?.then(open, open)
  const server = createServer((request, response) => {
    const refusal = isReady ? refusalOf(request) : STARTING
    if (refusal === undefined) gateway(request, response)
    else refuse(response, refusal)
  })
  await listening(server, host, port)
  // Made ready now, so that the first visitor needn't wait; whoever comes earlier waits for the same work.
  void graphiqlPage()
  return { url: urlOf(server), close: () => closed(server) }
}

interface Refusal {
  readonly status: 411 | 413 | 503
  readonly code: string
  readonly message: string
}

const STARTING: Refusal = {
  status: 503,
  code: 'STARTING',
  message: 'Still taking in pages. Try again in a moment.',
}

/** Why a request's body isn't taken, or undefined where it is. Node's parser never reads more than Content-Length. */
const refusalOf = ({ method, headers }: IncomingMessage): Refusal | undefined => {
  if (method !== 'POST') return undefined
  const length = headers['content-length']
  if (length === undefined)
    return { status: 411, code: 'LENGTH_REQUIRED', message: 'A POST must say its Content-Length.' }
  if (Number(length) > limits.bodyBytes)
    return {
      status: 413,
      code: 'BODY_TOO_LARGE',
      message: `The body may have ${limits.bodyBytes} bytes; Content-Length says ${length}.`,
    }
  return undefined
}

/** Answers at once; Node reads the body that is still coming and throws it away, so that the answer isn't lost. */
const refuse = (response: ServerResponse, { status, code, message }: Refusal): void => {
  const body = JSON.stringify({ errors: [{ message, extensions: { code } }] })
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' }).end(body)
}

const listening = async (server: Server, host: string, port: number): Promise<void> => {
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    throw new Error(reasonOf(error, host, port), { cause: error })
  }
}

const reasonOf = (error: unknown, host: string, port: number): string => {
  switch (error instanceof Error && 'code' in error ? error.code : undefined) {
    case 'EADDRINUSE':
      return `Port ${port} is taken by another program. Take another: PORT=${port === 4000 ? 4001 : 4000} npm start`
    case 'EACCES':
      return `Port ${port} may not be used by this user. Take one above 1023: PORT=4000 npm start`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${host} is no address of this machine. Leave HOST out, or: HOST=127.0.0.1 npm start`
    default:
      return `Cannot listen on ${host}, port ${port}: ${error instanceof Error ? error.message : String(error)}`
  }
}

const urlOf = (server: Server): string => {
  const { address, family, port } = server.address() as AddressInfo
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}${ENDPOINT}`
}

const closed = async (server: Server): Promise<void> => {
  const done = once(server, 'close')
  server.close()
  const patience = setTimeout(() => server.closeAllConnections(), limits.closeMs)
  await done
  clearTimeout(patience)
}
