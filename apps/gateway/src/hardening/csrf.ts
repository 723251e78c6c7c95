import { useCSRFPrevention } from '@graphql-yoga/plugin-csrf-prevention'
import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'

/** A header that a page of another origin can only send after asking leave, which it never gets. */
export const CSRF_HEADER = 'graphql-require-preflight'

/** Refuses requests that a page of another origin could send without asking leave, and says how to ask rightly. */
export const useCsrfPrevention = (): Plugin => {
  const { onRequestParse } = useCSRFPrevention({ requestHeaders: [CSRF_HEADER] })
  return {
    onRequestParse: payload => {
      try {
        return onRequestParse?.(payload)
      } catch {
        throw new GraphQLError(
          `Send the query as a POST with Content-Type: application/json, or add the header ${CSRF_HEADER}: 1.`,
          { extensions: { code: 'CSRF_HEADER_MISSING', http: { status: 403 } } },
        )
      }
    },
  }
}
