/**
 * A base noun phrase: a determiner, its modifiers and a head, without what follows the head ("the Russian foreign
 * minister", "Bank of England", "she"). Token ranges are half-open indices into the parse's token list.
 */
export interface Phrase {
  readonly firstToken: number
  readonly lastToken: number
  /** Index of the head: the last noun. */
  readonly headToken: number
  /** Index into the parse's sentences. */
  readonly sentence: number
}
