import { ENTITIES } from '@onrecord/english'
import { fold } from '../../model/mention.ts'

/** What the table knows an entity to be; `other` where its description did not tell. */
export type TableKind = 'person' | 'organization' | 'place' | 'event' | 'work' | 'other'

/** An entity of the table. */
export interface KnownEntity {
  /** "Q142" */
  readonly id: string
  /** Its usual name, which no other entity has. */
  readonly key: string
  readonly kind: TableKind
  /** All its names, its label first, as {@link foldName} makes them. */
  readonly forms: readonly string[]
  /** Words in lower case that an article about it may hold. */
  readonly context: readonly string[]
}

/** The entities that have a name, given as {@link foldName} makes it. */
export function candidatesFor(name: string): readonly KnownEntity[] {
  table ??= readTable()
  const hash = hashForm(name, 0, name.length)
  if (hash === NO_LETTERS) return []
  const found: KnownEntity[] = []
  for (let at = slotOf(table, hash); table[at] !== 0; at = (at + 2) & (table.length - 1)) {
    if (table[at] !== hash) continue
    const candidate = rowAt(table[at + 1]!)
    const isNew = !found.some(({ id }) => id === candidate.id)
    if (isNew && candidate.forms.includes(name)) found.push(candidate)
  }
  return found
}

/** The Wikidata ids of the table, made anew at each call. */
export const knownWikidata = (): ReadonlySet<string> =>
  new Set(ENTITIES.split('\n').map(line => `Q${line.slice(0, line.indexOf('\t'))}`))

/**
 * Read at the first use: a hash table with open addressing, two numbers a slot, the hash of a name (0 where the slot is
 * free) and where its entity's line begins. Lines stay packed until somebody asks for their name.
 */
let table: Int32Array | undefined

/** A name without regard to case, diacritics and stops: "U.N." and "UN" are one. */
export const foldName = (name: string): string => fold(name).replace(/[.’']/g, '')

/**
 * The hash of a name without regard to case, never 0. Only letters of ASCII and digits count: who looks one up compares
 * it whole.
 */
function hashForm(text: string, start: number, end: number): number {
  let hash = 0
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    const isCapital = unit >= 0x41 && unit <= 0x5a
    if (isCapital || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39))
      hash = Math.imul(hash, 0x01000193) + (isCapital ? unit + 0x20 : unit) + 1
  }
  return hash | 0 || NO_LETTERS
}

/** The hash of names without a letter of ASCII, which are not kept: all would share one place. */
const NO_LETTERS = 1

const slotOf = (slots: Int32Array, hash: number): number =>
  (Math.imul(hash, 0x9e3779b1) >>> Math.clz32(slots.length / 2 - 1)) * 2

const [TAB, BAR, LINE] = [0x09, 0x7c, 0x0a]

function readTable(): Int32Array {
  // A name with its separator takes 12 characters or more on average: under half of the slots are taken.
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(ENTITIES.length / 6 + 8)) * 2)
  let [row, column, start] = [0, 0, 0]
  let isAscii = true
  for (let at = 0; at < ENTITIES.length; at++) {
    const unit = ENTITIES.charCodeAt(at)
    isAscii &&= unit < 0x80
    if (unit !== TAB && unit !== BAR && unit !== LINE) continue
    const hash = column === FORMS ? hashPacked(start, at, isAscii) : NO_LETTERS
    isAscii = true
    if (hash !== NO_LETTERS) insert(slots, hash, row)
    start = at + 1
    if (unit === TAB) column++
    if (unit === LINE) [row, column] = [start, 0]
  }
  return slots
}

/** The hash of a name where it stands in the table; of one with diacritics when folded. */
function hashPacked(start: number, end: number, isAscii: boolean): number {
  if (isAscii) return hashForm(ENTITIES, start, end)
  const name = foldName(ENTITIES.slice(start, end))
  return hashForm(name, 0, name.length)
}

/** The column of names in a line. */
const FORMS = 3

function insert(slots: Int32Array, hash: number, row: number): void {
  let at = slotOf(slots, hash)
  while (slots[at] !== 0) at = (at + 2) & (slots.length - 1)
  slots[at] = hash
  slots[at + 1] = row
}

const KINDS: Readonly<Record<string, TableKind>> = {
  p: 'person',
  o: 'organization',
  l: 'place',
  e: 'event',
  w: 'work',
}

/** The rows that were asked for, by where they begin: no more than the table has. */
const rows = new Map<number, KnownEntity>()

function rowAt(start: number): KnownEntity {
  const known = rows.get(start)
  if (known !== undefined) return known
  const row = readRow(start)
  rows.set(start, row)
  return row
}

function readRow(start: number): KnownEntity {
  const end = ENTITIES.indexOf('\n', start)
  const line = ENTITIES.slice(start, end < 0 ? undefined : end)
  const [number = '', kind = '', key = '', names = '', context = ''] = line.split('\t')
  const forms = names.split('|')
  return {
    id: `Q${number}`,
    key: key || forms[0]!,
    kind: KINDS[kind] ?? 'other',
    forms: forms.map(foldName),
    context: context
      .toLowerCase()
      .split(' ')
      .filter(word => word !== ''),
  }
}
