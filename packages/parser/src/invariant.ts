/** The only throw in the package: for what cannot be, never for what a text may hold. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`onrecord: broken invariant: ${message}`)
}
