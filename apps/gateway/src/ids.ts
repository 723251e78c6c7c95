import { userError } from './errors.ts'

/** The types that have an id of their own. */
const NODE_TYPES = ['Article', 'Quote', 'Speaker', 'Topic'] as const

const isNodeType = (name: string): boolean => NODE_TYPES.some(type => type === name)

/** A global id is its type and its record's id: `Topic:river-treaty`. */
export const encodeId = (typename: string, id: string | number | bigint): string => `${typename}:${id}`

/** The parts of a global id. Throws a `BAD_ID` error for what isn't one. */
export const decodeId = (globalId: string): { typename: string; id: string } => {
  const colon = globalId.indexOf(':')
  const typename = globalId.slice(0, Math.max(colon, 0))
  const id = globalId.slice(colon + 1)
  if (id !== '' && isNodeType(typename)) return { typename, id }
  throw userError(
    'BAD_ID',
    `“${globalId.slice(0, 100)}” is no id: an id comes with an answer and begins with ${NODE_TYPES.map(type => `${type}:`).join(', ')}.`,
  )
}
