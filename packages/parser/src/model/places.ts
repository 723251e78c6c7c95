/** A range `[first, last)` of tokens, or of places in what is read of them. */
export interface Places {
  readonly first: number
  readonly last: number
}
