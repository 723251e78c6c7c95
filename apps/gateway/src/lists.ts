import type { ArticleFilter, ArticleOrder, QuoteFilter, SpeakerRecord } from '@onrecord/archive'
import { type Connection, type ConnectionArgs, connectionOf, emptyConnection } from './connection.ts'
import type { Context } from './context.ts'
import { userError } from './errors.ts'
import { encodeId } from './ids.ts'
import { limits } from './limits.ts'
import type { ArticleRow, QuoteRow } from './rows.ts'

type Given<Value> = Value | null | undefined
type GivenId = Given<{ readonly id: string }>

/** ArticleFilter and QuoteFilter as they come from the client. */
export interface Where {
  readonly speaker?: GivenId
  readonly speakerName?: Given<string>
  readonly topic?: GivenId
  readonly topicLabel?: Given<string>
  readonly subject?: Given<string>
  readonly minSalience?: Given<number>
  readonly topicVia?: Given<readonly NonNullable<QuoteFilter['topicVia']>[number][]>
  readonly site?: Given<string>
  readonly publishedFrom?: Given<string>
  readonly publishedBefore?: Given<string>
  readonly text?: Given<string>
  readonly article?: GivenId
  readonly kinds?: Given<readonly NonNullable<QuoteFilter['kinds']>[number][]>
}

/** The arguments of a field that lists articles or quotes. */
export interface ListArgs extends ConnectionArgs {
  readonly where?: Given<Where>
  /** Of articles. */
  readonly order?: ArticleOrder
}

/** What the field itself narrows its list to. */
type Fixed = Pick<QuoteFilter, 'speaker' | 'topic' | 'site' | 'subject'>

/** A page of the quotes that `args` asks for among those that `fixed` allows. */
export const listQuotes = async (
  fixed: Fixed,
  args: ListArgs,
  context: Context,
): Promise<Connection<QuoteRow>> => {
  const filter = await narrowed(fixed, args.where, context)
  if (filter === null) return emptyConnection(args)
  const { archive } = context
  return connectionOf(
    args,
    window => archive.quotes(filter, window),
    () => archive.countQuotes(filter),
  )
}

/** A page of the articles that `args` asks for among those that `fixed` allows. */
export const listArticles = async (
  fixed: Fixed,
  args: ListArgs,
  context: Context,
): Promise<Connection<ArticleRow>> => {
  const filter = await narrowed(fixed, args.where, context)
  if (filter === null) return emptyConnection(args)
  const { archive } = context
  return connectionOf(
    args,
    window => archive.articles(filter, window, args.order),
    () => archive.countArticles(filter),
  )
}

/** The archive's filter for what `fixed` and the client both ask, or null where nothing can meet both. */
const narrowed = async (
  fixed: Fixed,
  where: Given<Where>,
  context: Context,
): Promise<(QuoteFilter & ArticleFilter) | null> => {
  if (where == null) return fixed
  const speaker = await idOf(where.speaker, where.speakerName, name => onlySpeaker(name, context))
  const topic = await topicIdOf(where, context)
  if (speaker === null || topic === null) return null

  const asked: QuoteFilter & ArticleFilter = {
    speaker,
    topic,
    topicVia: where.topicVia ?? undefined,
    minSalience: where.minSalience ?? undefined,
    subject: where.subject ?? undefined,
    site: where.site ?? undefined,
    publishedFrom: where.publishedFrom ?? undefined,
    publishedBefore: where.publishedBefore ?? undefined,
    text: where.text ?? undefined,
    article: where.article?.id,
    kinds: where.kinds ?? undefined,
  }
  for (const key of ['speaker', 'topic', 'site'] as const)
    if (asked[key] !== undefined && fixed[key] !== undefined && asked[key] !== fixed[key]) return null
  return { ...asked, ...fixed }
}

/** The topic that the client asks for: undefined where none is given, null where the archive has none like it. */
export const topicIdOf = (
  where: Given<Pick<Where, 'topic' | 'topicLabel'>>,
  { loaders }: Context,
): Promise<string | null | undefined> =>
  idOf(where?.topic, where?.topicLabel, label => loaders.topicByLabel.load(label))

/** The record's id that both an id and a name ask for: undefined where neither is given, null where none is meant. */
const idOf = async (
  id: GivenId,
  name: Given<string>,
  find: (name: string) => Promise<{ readonly id: string } | null>,
): Promise<string | null | undefined> => {
  if (name == null) return id?.id
  const found = await find(name)
  if (found === null || (id != null && id.id !== found.id)) return null
  return found.id
}

/** The speakers of that name, the most quoted first. */
export const speakersCalled = async (name: string, { loaders }: Context): Promise<readonly SpeakerRecord[]> =>
  (await loaders.speakersByName.load(name)).toSorted((a, b) => b.quoteCount - a.quoteCount)

/** The speaker of that name. Throws an `AMBIGUOUS_SPEAKER` error where several have it: their quotes are never mixed. */
const onlySpeaker = async (name: string, context: Context): Promise<SpeakerRecord | null> => {
  const all = await speakersCalled(name, context)
  if (all.length <= 1) return all[0] ?? null
  const candidates = all.slice(0, limits.candidates)
  throw userError(
    'AMBIGUOUS_SPEAKER',
    `${all.length} speakers are called “${name}”: ${candidates.map(described).join('; ')}` +
      `${all.length > candidates.length ? '; …' : ''}. Ask with speaker: and the id of one of them.`,
    {
      candidates: candidates.map(({ id, name, roles, quoteCount }) => ({
        id: encodeId('Speaker', id),
        name,
        roles,
        quoteCount,
      })),
    },
  )
}

const described = ({ id, name, roles }: SpeakerRecord): string =>
  `${name}${roles[0] === undefined ? '' : `, ${roles[0]}`} (${encodeId('Speaker', id)})`
