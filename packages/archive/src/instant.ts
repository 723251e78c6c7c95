/** A date, or a date and time with or without an offset, as ISO 8601 writes them. */
const ISO_8601 =
  /^(?<date>\d{4}-\d\d-\d\d)(?:[T ](?<time>\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?)\s?(?<offset>Z|[+-]\d\d(?::?\d\d)?)?)?$/i

/**
 * An ISO 8601 date in UTC with milliseconds, so that instants compare as text: `2024-05-03T10:00:00.000Z`. A date
 * alone is its first instant; a time without an offset is taken for UTC, so that every machine reads it alike.
 *
 * @returns null where the text is no date of the years 0 to 9999.
 */
export const utcInstant = (text: string): string | null => {
  const parts = ISO_8601.exec(text.trim())?.groups
  if (parts === undefined) return null
  const { date, time = '00:00', offset = 'Z' } = parts
  const day = new Date(`${date}T00:00Z`)
  const instant = new Date(`${date}T${time.replace(',', '.')}${fullOffset(offset)}`)
  if (Number.isNaN(day.getTime()) || Number.isNaN(instant.getTime())) return null
  // Date takes 30 February for 1 March.
  const isInCalendar = day.toISOString().startsWith(`${date}`)
  const utc = instant.toISOString()
  return isInCalendar && /^\d{4}-/.test(utc) ? utc : null
}

/** `z` → `Z`, `+03` → `+03:00`, `+0330` → `+03:30` */
const fullOffset = (offset: string): string => {
  if (offset.length === 1) return 'Z'
  const digits = offset.replace(':', '').padEnd(5, '0')
  return `${digits.slice(0, 3)}:${digits.slice(3)}`
}
