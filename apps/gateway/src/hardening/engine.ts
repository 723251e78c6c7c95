import { type ExecutionArgs, execute, parse, validate } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { userError } from '../errors.ts'
import { limits } from '../limits.ts'
import { LimitRepetitionRule } from './repetition.ts'

/**
 * graphql's own parse, validate and execute in place of Yoga's, with limits that Yoga doesn't hand on: how long a
 * document may be, how long it may run, and no "Did you mean …?", which would tell a schema to those who guess.
 */
export const useLimitedEngine = (operationMs: number = limits.operationMs): Plugin => ({
  onParse: ({ setParseFn }) => setParseFn(source => parse(source, { maxTokens: limits.documentTokens })),
  onValidate: ({ addValidationRule, setValidationFn }) => {
    addValidationRule(LimitRepetitionRule)
    setValidationFn((schema, document, rules) =>
      validate(schema, document, rules, { hideSuggestions: true, maxErrors: limits.validationErrors }),
    )
  },
  onExecute: ({ setExecuteFn }) => setExecuteFn(args => executeInTime(args, operationMs)),
})

const executeInTime = async (args: ExecutionArgs, operationMs: number) => {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(), operationMs)
  try {
    return await execute({ ...args, hideSuggestions: true, abortSignal: controller.signal })
  } catch (error) {
    if (!controller.signal.aborted) throw error
    throw userError(
      'TIMED_OUT',
      `The query was stopped after ${operationMs / 1000} seconds. Ask for less at a time.`,
    )
  } finally {
    clearTimeout(timer)
  }
}
