/** A function that makes a value when it is first called, and gives the same ever after. */
export const once = <Value extends object>(make: () => Value): (() => Value) => {
  let made: Value | undefined
  return () => {
    made ??= make()
    return made
  }
}
