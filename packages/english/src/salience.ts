/** How central a topic is: a logistic regression over features of it. */
export interface SalienceWeights {
  readonly bias: number
  /** In the order of the parser's SALIENCE_FEATURES the weight of each, and its mean in training. */
  readonly features: readonly (readonly [weight: number, usual: number])[]
}
