import type { Plugin } from 'graphql-yoga'

/** Where everything is. */
export const ENDPOINT = '/graphql'

/** Answers 404 everywhere but at the endpoint; Yoga alone would take `/anything/graphql` for it. */
export const useEndpointAlone = (): Plugin => ({
  onRequest: ({ url, fetchAPI, endResponse }) => {
    if (url.pathname !== ENDPOINT)
      endResponse(new fetchAPI.Response(`GraphQL is at ${ENDPOINT}.\n`, { status: 404 }))
  },
})
