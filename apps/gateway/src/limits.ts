/** Every bound on what a client may ask, in one place. README.md says which attack each one stops. */
export const limits = {
  /** Bytes of a request's body. */
  bodyBytes: 1_048_576,
  /** Lexical tokens of a document. */
  documentTokens: 2_000,
  /** Fields given another name in a document. */
  aliases: 50,
  /** Directives applied in a document. */
  directives: 50,
  /** Validation errors told before validation stops. */
  validationErrors: 20,
  /** Nested fields. */
  depth: 20,
  /** Fields selected in all. */
  breadth: 400,
  /** Points: about one for each value that the answer may hold, and more for what takes time. */
  complexity: 20_000,
  /** Points for a list that the archive is asked for. */
  listCost: 20,
  /** Points for `parse`, and one more for every so many UTF-16 code units of its text. */
  parseCost: { base: 100, charsPerPoint: 20 },
  /** Milliseconds that one operation may take. */
  operationMs: 15_000,
  /** Milliseconds that requests in flight get when the server is told to stop: longer than one operation takes. */
  closeMs: 20_000,
  /** Rows on a page: when nothing is said, and at most. */
  pageRows: { usual: 20, most: 100 },
  /** Ids given to `nodes`. */
  nodes: 100,
  /** UTF-16 code units of a text given to `parse`. */
  parseTextLength: 200_000,
  /** UTF-16 code units on each side of a quote that `context` gives: when nothing is said, and at most. */
  contextChars: { usual: 200, most: 2_000 },
  /** UTF-16 code units of a text given to `search`. */
  searchTextLength: 1_000,
  /** Speakers of one name that an error lists. */
  candidates: 5,
} as const
