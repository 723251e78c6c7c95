import { findBlocks } from '../../../parser/src/blocks/blocks.ts'
import { findMentions } from '../../../parser/src/mentions/mentions.ts'
import { Features } from '../../../parser/src/model/features.ts'
import type { Reading } from '../../../parser/src/model/reading.ts'
import type { Span } from '../../../parser/src/model/span.ts'
import { findQuotes } from '../../../parser/src/quotes/quotes.ts'
import type { Expression } from '../../../parser/src/speakers/coreference/expressions.ts'
import {
  type Candidate,
  fillNoAntecedent,
  fillPair,
  MAX_PAIR_FEATURES,
} from '../../../parser/src/speakers/coreference/pairFeatures.ts'
import type { Judge, Judgement } from '../../../parser/src/speakers/coreference/ranker.ts'
import { attribute } from '../../../parser/src/speakers/speakers.ts'
import { chunk, indexPhrases } from '../../../parser/src/tokens/chunk.ts'
import { tokenizeBlocks } from '../../../parser/src/tokens/tokens.ts'
import type { ChoiceExample } from '../quotes/choiceTrainer.ts'

/** What annotators say of a text's pronouns. */
export interface Truth {
  /** Whether it tells what the pronoun stands for. */
  knows(pronoun: Span): boolean
  /** Whether a pronoun stands for what an expression does, by the words from its first to its main one; null where it does not tell. */
  isSame(pronoun: Span, expression: Span & { readonly head: Span }): boolean | null
}

/** Reads a text with the parser's own stages up to the pronouns, which `judge` judges. */
function read(text: string, judge: Judge): void {
  const blocks = findBlocks(text, [])
  const { tokens, sentences } = tokenizeBlocks(text, blocks)
  const phrases = chunk(tokens, sentences)
  const phraseOfToken = indexPhrases(tokens, phrases)
  const reading: Reading = { text, blocks, tokens, sentences, phrases, phraseOfToken }
  const mentions = findMentions(reading)
  attribute(reading, mentions, findQuotes(reading, mentions).quotes, { judge, isWhole: true })
}

/** That a pronoun stands for none. */
const NOBODY: Judgement = { candidates: [], scores: [], none: 0 }

const scratch = new Features(MAX_PAIR_FEATURES)

function features(fill: (features: Features) => void): Int32Array {
  fill(scratch)
  return scratch.hashes.slice(0, scratch.count)
}

/**
 * The examples of a text: each pronoun that the truth knows, with its candidates. The pronouns before it stand for what
 * they should, where that was a candidate.
 */
export function examplesOf(text: string, truth: Truth): readonly ChoiceExample[] {
  const examples: ChoiceExample[] = []
  read(text, (context, candidates) => {
    const { pronoun, reading } = context
    if (!truth.knows(pronoun)) return NOBODY
    const isSame = ({ start, end, headToken }: Expression): boolean | null =>
      truth.isSame(pronoun, { start, end, head: reading.tokens[headToken]! })
    const judged = judgeAll(candidates, isSame)
    const right = judged.findLast(([, isRight]) => isRight)?.[0]
    // "He" stands for somebody: where nobody right is a candidate, there is nothing to learn.
    const isLost = right === undefined && pronoun.pronoun!.family === 'he'
    if (judged.length > 0 && !isLost) {
      examples.push({
        extents: [{ features: [], isRight: true }],
        pairs: judged.map(([candidate, isRight]) => ({
          features: [features(f => fillPair(f, context, candidate))],
          isRight,
        })),
        nothing: features(f => fillNoAntecedent(f, context, candidates.length)),
        isNothing: right === undefined,
      })
    }
    return right === undefined ? NOBODY : { candidates: [right], scores: [1], none: 0 }
  })
  return examples
}

/** Candidates of which it is known whether they are right. What the truth does not tell is another, if it is no pronoun. */
function judgeAll(
  candidates: readonly Candidate[],
  isSame: (expression: Expression) => boolean | null,
): readonly (readonly [Candidate, boolean])[] {
  const answers = candidates.map(candidate => [candidate, isSame(candidate.expression)] as const)
  const right = new Set(answers.filter(([, same]) => same === true).map(([{ referent }]) => referent))
  return answers.flatMap(([candidate, same]): (readonly [Candidate, boolean])[] => {
    if (same !== null) return [[candidate, same]]
    if (right.has(candidate.referent)) return [[candidate, true]]
    return right.size > 0 && candidate.expression.pronoun === null ? [[candidate, false]] : []
  })
}
