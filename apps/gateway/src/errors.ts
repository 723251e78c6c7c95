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
 * What the client is told of an error. The archive's own errors are written for people and pass with their code in
 * capitals (`BAD_CURSOR`); everything else that isn't a GraphQL error is logged by Yoga and told as "Unexpected error.".
 */
export const maskError = (error: unknown, message: string): Error => {
  const original = error instanceof GraphQLError ? error.originalError : error
  if (original instanceof ArchiveError) {
    return new GraphQLError(original.message, {
      nodes: error instanceof GraphQLError ? error.nodes : undefined,
      path: error instanceof GraphQLError ? error.path : undefined,
      extensions: { code: screaming(original.code) },
    })
  }
  return maskUnexpected(error, message, false)
}
