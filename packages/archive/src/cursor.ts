import { ArchiveError } from './archive.ts'

/** The columns of one list's order, and the type of each: what its cursors hold. */
export interface ListOrder {
  /** What the list holds, so that a cursor of another list is told from its own. */
  readonly list: string
  readonly types: readonly ('string' | 'number')[]
}

export type CursorKey = readonly (string | number)[]

/** The opaque cursor of a place in a list. */
export const encodeCursor = ({ list }: ListOrder, key: CursorKey): string =>
  Buffer.from(JSON.stringify([list, ...key])).toString('base64url')

/**
 * The place that a cursor stands for.
 *
 * @throws ArchiveError `badCursor` on anything but a cursor that {@link encodeCursor} gave for this list.
 */
export const decodeCursor = (order: ListOrder, cursor: string): CursorKey => {
  const [, ...key] = readJson(cursor)
  const isOfList =
    key.length === order.types.length &&
    order.types.every((type, i) => typeof key[i] === type) &&
    // Node reads base64 with stray characters in it: only the very text that was given out counts.
    encodeCursor(order, key as CursorKey) === cursor
  if (!isOfList) throw new ArchiveError('badCursor', `This is no cursor of a list of ${order.list}.`)
  return key as CursorKey
}

const readJson = (cursor: string): readonly unknown[] => {
  try {
    const json: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return Array.isArray(json) ? json : []
  } catch {
    return []
  }
}
