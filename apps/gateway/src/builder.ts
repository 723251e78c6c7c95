import SchemaBuilder from '@pothos/core'
import ComplexityPlugin, { ComplexityErrorKind } from '@pothos/plugin-complexity'
import RelayPlugin from '@pothos/plugin-relay'
import { pageSize } from './connection.ts'
import type { Context } from './context.ts'
import { userError } from './errors.ts'
import { decodeId, encodeId } from './ids.ts'
import { limits } from './limits.ts'

interface Types {
  Context: Context
  /** A connection counts its rows only when asked for `totalCount`. */
  Connection: { countRows: () => Promise<number> | number }
  DefaultEdgesNullability: false
  DefaultFieldNullability: false
  DefaultInputFieldRequiredness: false
  DefaultNodeNullability: false
  Scalars: {
    ID: { Input: string; Output: string }
    /** ISO 8601 in UTC with milliseconds, as the archive keeps it. */
    DateTime: { Input: string; Output: string }
    URL: { Input: string; Output: string }
  }
}

/** Fields that only lead to rows cost nothing: the connection itself has counted the rows. */
const FREE = { field: 0, multiplier: 1 }

/** Points and levels as people write them. */
const number = (value: number | undefined): string => (value ?? 0).toLocaleString('en-US')

export const builder = new SchemaBuilder<Types>({
  plugins: [RelayPlugin, ComplexityPlugin],
  defaultFieldNullability: false,
  complexity: {
    limit: { complexity: limits.complexity, depth: limits.depth, breadth: limits.breadth },
    complexityError: (kind, { complexity, depth, breadth }) => {
      switch (kind) {
        case ComplexityErrorKind.Depth:
          return userError(
            'QUERY_TOO_COSTLY',
            `The query is ${depth} levels deep; ${limits.depth} is the most.`,
          )
        case ComplexityErrorKind.Breadth:
          return userError(
            'QUERY_TOO_COSTLY',
            `The query selects ${breadth} fields; ${limits.breadth} is the most.`,
          )
        default:
          return userError(
            'QUERY_TOO_COSTLY',
            `The query may cost ${number(complexity)} points; ${number(limits.complexity)} is the most. ` +
              'Ask for fewer rows (first:) or fewer lists inside lists.',
          )
      }
    },
  },
  relay: {
    cursorType: 'String',
    encodeGlobalID: encodeId,
    decodeGlobalID: decodeId,
    idFieldOptions: { description: 'Names this thing among everything in the archive; give it to `node`.' },
    nodeTypeOptions: { description: 'Anything that has an id and can be asked for by it.' },
    nodeQueryOptions: {
      description: 'The article, quote, speaker or topic with this id, or null where the archive has none.',
      args: { id: { description: 'An id that came with an earlier answer.' } },
    },
    nodesQueryOptions: {
      description: `The things with these ids, in the same order, null where the archive has none; ${limits.nodes} at most.`,
      args: { ids: { description: 'Ids that came with earlier answers.' } },
      complexity: ({ ids }) => ({ field: ids.length, multiplier: ids.length }),
      resolve: (_root, { ids }, _context, _info, resolveNodes) => {
        if (ids.length > limits.nodes)
          throw userError(
            'TOO_MANY_IDS',
            `nodes(ids:) takes ${limits.nodes} ids at most; ${ids.length} came.`,
          )
        return resolveNodes(ids)
      },
    },
    pageInfoTypeOptions: {
      description: 'Whether there are rows before and after this page, and how to get them.',
    },
    hasNextPageFieldOptions: {
      description: 'Whether more rows follow: ask `after: endCursor`.',
      complexity: 0,
    },
    hasPreviousPageFieldOptions: {
      description: 'Whether rows come before: ask `last:` with `before: startCursor`.',
      complexity: 0,
    },
    startCursorFieldOptions: {
      description: 'The cursor of the first row of this page; null on an empty page.',
      complexity: 0,
    },
    endCursorFieldOptions: {
      description: 'The cursor of the last row of this page; null on an empty page.',
      complexity: 0,
    },
    firstArgOptions: {
      description: `How many rows from the start; ${limits.pageRows.usual} when nothing is said, ${limits.pageRows.most} at most.`,
    },
    afterArgOptions: { description: 'Only rows that come after this cursor.' },
    lastArgOptions: { description: `How many rows from the end; ${limits.pageRows.most} at most.` },
    beforeArgOptions: { description: 'Only rows that come before this cursor.' },
    defaultConnectionFieldOptions: {
      complexity: args => ({ field: limits.listCost, multiplier: pageSize(args) }),
    },
    edgesFieldOptions: { description: 'The rows, each with its cursor.', complexity: FREE },
    nodesOnConnection: { description: 'The rows without their cursors.', complexity: FREE },
    nodeFieldOptions: { description: 'The row itself.', complexity: FREE },
    cursorFieldOptions: {
      description: 'The place of this row in the list; give it to `after` or `before`.',
      complexity: 0,
    },
    pageInfoFieldOptions: { description: 'Whether there are more pages.', complexity: FREE },
  },
})

builder.queryType({ description: 'Every question that can be asked.' })

builder.globalConnectionField('totalCount', t =>
  t.int({
    description: 'How many rows there are in all, on every page together.',
    complexity: 0,
    resolve: connection => connection.countRows(),
  }),
)
