import { ArchiveError } from '@onrecord/archive'
import { GraphQLError } from 'graphql'
import { maskError as maskUnexpected } from 'graphql-yoga'

export type UserErrorCode =
  | 'AMBIGUOUS_SPEAKER'
  | 'BAD_ID'
  | 'BAD_PAGE'
  | 'CSRF_HEADER_MISSING'
  | 'QUERY_TOO_COSTLY'
  | 'TEXT_TOO_LONG'
  | 'TIMED_OUT'
  | 'TOO_MANY_IDS'

/** An error that the client can act on: it reaches the answer as it is, with `extensions.code`. */
export const userError = (
  code: UserErrorCode,
  message: string,
  extensions: Readonly<Record<string, unknown>> = {},
): GraphQLError => new GraphQLError(message, { extensions: { code, ...extensions } })

const screaming = (camel: string): string => camel.replace(/[A-Z]/g, '_$&').toUpperCase()

/**
 * What the client is told of an error; every answer has `extensions.code`. GraphQL's own complaints pass as they are.
 * The archive's errors are written for people and pass with their code in capitals (`BAD_CURSOR`). Everything else is
 * logged by Yoga and told as "Unexpected error.".
 */
export const maskError = (error: unknown, message: string): Error => {
  const located = error instanceof GraphQLError ? error : undefined
  const original = located?.originalError ?? error
  if (original instanceof ArchiveError) return withCode(screaming(original.code), original.message, located)
  const masked = maskUnexpected(error, message, false)
  if (masked instanceof GraphQLError && masked.extensions.code === undefined)
    return withCode('BAD_USER_INPUT', masked.message, masked)
  return masked
}

const withCode = (code: string, message: string, at?: GraphQLError): GraphQLError =>
  new GraphQLError(message, {
    nodes: at?.nodes,
    source: at?.source,
    positions: at?.positions,
    path: at?.path,
    extensions: { ...at?.extensions, code },
  })
