import { builder } from '../builder.ts'
import './scalars.ts'
import './span.ts'
import './block.ts'
import './article.ts'
import './quote.ts'
import './evidence.ts'
import './speaker.ts'
import './topic.ts'
import './articleTopic.ts'
import './subject.ts'
import './site.ts'
import './search.ts'

/** The whole schema: the files above have each added a type and its query fields to the builder. */
export const schema = builder.toSchema()
