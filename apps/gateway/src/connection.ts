import type { Placed, Window } from '@onrecord/archive'
import { userError } from './errors.ts'
import { limits } from './limits.ts'

/** The arguments of a connection, as they come from the client. */
export interface ConnectionArgs {
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
  readonly last?: number | null | undefined
  readonly before?: string | null | undefined
}

/** A page of rows, and how to count all of them. */
export interface Connection<Row> {
  readonly edges: { readonly cursor: string; readonly node: Row }[]
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
  readonly countRows: () => Promise<number> | number
}

/** The most rows that these arguments may give: what the cost of a query is counted with. */
export const pageSize = ({ first, last }: ConnectionArgs): number =>
  Math.max(first ?? 0, last ?? 0, first == null && last == null ? limits.pageRows.usual : 0)

/** A number of rows that a client asks for. Throws a `BAD_PAGE` error where it is out of range. */
export const checkedRows = (name: 'first' | 'last', rows: number): number => {
  const { most } = limits.pageRows
  if (rows >= 0 && rows <= most) return rows
  throw userError('BAD_PAGE', `${name}: must be from 0 to ${most}; ${rows} came.`)
}

/** The argument of a short list that is read from its start alone, and the cost of a field that has it. */
export const firstOption = {
  required: true,
  defaultValue: limits.pageRows.usual,
  description: `How many; ${limits.pageRows.most} at most.`,
} as const
export const costOfFirst = ({ first }: { readonly first: number }) => ({
  field: limits.listCost,
  multiplier: first,
})

/**
 * Answers Relay's pagination arguments (relay.dev/graphql/connections.htm) from a list that is read by keyset. One row
 * more than asked is read, to know whether there are more. Throws a `BAD_PAGE` error for arguments that make no sense.
 */
export const connectionOf = async <Row>(
  { first, after, last, before }: ConnectionArgs,
  list: (window: Window) => Promise<readonly Placed<Row>[]>,
  countRows: () => Promise<number> | number,
): Promise<Connection<Row>> => {
  if (first != null && last != null)
    throw userError('BAD_PAGE', 'first: and last: exclude each other; ask for rows from one end.')
  const rows = last == null ? checkedRows('first', first ?? limits.pageRows.usual) : checkedRows('last', last)
  // `before` alone means the page that ends there, as `last` with it would say.
  const isInverted = last != null || (before != null && first == null && after == null)
  const placed = await list({
    after: after ?? undefined,
    before: before ?? undefined,
    limit: rows + 1,
    isInverted,
  })
  const hasMore = placed.length > rows
  const edges = placed.slice(0, rows).map(({ cursor, record }) => ({ cursor, node: record }))
  if (isInverted) edges.reverse()
  return {
    edges,
    pageInfo: {
      hasNextPage: isInverted ? before != null : hasMore,
      hasPreviousPage: isInverted ? hasMore : after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    countRows,
  }
}

/** A page of a list that cannot have any rows. */
export const emptyConnection = <Row>(args: ConnectionArgs): Promise<Connection<Row>> =>
  connectionOf(
    args,
    async () => [],
    () => 0,
  )
