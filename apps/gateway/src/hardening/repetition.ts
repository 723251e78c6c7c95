import { type ASTVisitor, GraphQLError, type ValidationContext } from 'graphql'
import { limits } from '../limits.ts'

/**
 * A validation rule: no document may rename fields or apply directives without end. The cost of a query counts each
 * field under every name, but nothing counts `__typename` under a thousand names.
 */
export const LimitRepetitionRule = (context: ValidationContext): ASTVisitor => {
  let aliasCount = 0
  let directiveCount = 0
  const tooMany = (what: string, limit: number) =>
    context.reportError(
      new GraphQLError(`The document has more than ${limit} ${what}.`, {
        extensions: { code: 'QUERY_TOO_COSTLY' },
      }),
    )
  return {
    Field: field => {
      if (field.alias === undefined) return
      aliasCount += 1
      if (aliasCount === limits.aliases + 1) tooMany('aliases', limits.aliases)
    },
    Directive: () => {
      directiveCount += 1
      if (directiveCount === limits.directives + 1) tooMany('directives', limits.directives)
    },
  }
}
