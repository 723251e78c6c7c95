import type { ArticleOrder as ArticleOrderName } from '@onrecord/archive'
import type {
  AbstainReason as AbstainReasonName,
  BlockKind as BlockKindName,
  DiagnosticCode as DiagnosticCodeName,
  Gender as GenderName,
  MentionKind as MentionKindName,
  QuoteKind as QuoteKindName,
  SalienceReason as SalienceReasonName,
  SpeakerKind as SpeakerKindName,
  TopicKind as TopicKindName,
  TopicLink as TopicLinkName,
} from '@onrecord/parser'
import { DIAGNOSTICS } from '@onrecord/parser'
import { builder } from '../builder.ts'

const screaming = (camel: string): string => camel.replace(/[A-Z]/g, '_$&').toUpperCase()

/** An enum whose values are the parser's own words in capitals; a word without a description doesn't compile. */
const enumOf = <Word extends string>(
  name: string,
  description: string,
  words: Readonly<Record<Word, string>>,
) =>
  builder.enumType(name, {
    description,
    values: Object.fromEntries(
      (Object.keys(words) as Word[]).map(word => [
        screaming(word),
        { value: word, description: words[word] },
      ]),
    ) as Record<string, { value: Word; description: string }>,
  })

export const QuoteKind = enumOf<QuoteKindName>('QuoteKind', 'How a quote gives the words.', {
  direct: 'The speaker’s own words, wholly inside quotation marks.',
  mixed: 'A paraphrase with some of the speaker’s own words inside quotation marks.',
  indirect: 'A paraphrase without quotation marks.',
})

export const BlockKind = enumOf<BlockKindName>(
  'BlockKind',
  'What a block of a page is, in the words of the press.',
  {
    headline: 'The title of the story.',
    dek: 'The line under the headline that sums the story up.',
    byline: 'Who wrote it.',
    dateline: 'Where and when it was written.',
    paragraph: 'A paragraph of the story.',
    subhead: 'A heading inside the story.',
    listItem: 'An item of a list inside the story.',
    pullQuote: 'Words of the story repeated in large type.',
    caption: 'The words under a picture.',
    credit: 'Who took the picture, or which agency gave the story.',
    correction: 'A note that says what was wrong before.',
    promo: 'A link to another story.',
    siteName: 'The name of the outlet.',
    sharePrompt: 'An invitation to share, follow or subscribe.',
    sourceLink: 'A link to where the story was first printed.',
    commentsNotice: 'A line about readers’ comments.',
    cookieNotice: 'A line about cookies or privacy.',
    other: 'Furniture of the page of no other kind.',
  },
)

export const SpeakerKind = enumOf<SpeakerKindName>('SpeakerKind', 'What a speaker is.', {
  person: 'A person with a name.',
  roleOnly: 'Somebody of whom the article tells a role or description and no name, such as “the mayor”.',
  organization: 'An organization, such as a ministry, a company or a news agency.',
  document: 'A document that says something, such as a report or a statement.',
  place: 'A place that speaks for its government.',
  group: 'Several people together, such as residents or two officials.',
  anonymous: 'A source that the article leaves unnamed.',
  unknown: 'It cannot be told.',
})

export const Gender = enumOf<GenderName>('Gender', 'What the words of a text tell of somebody.', {
  feminine: 'Such as “Ms.”, “spokeswoman”, “she”.',
  masculine: 'Such as “Mr.”, “chairman”, “he”.',
})

export const TopicKind = enumOf<TopicKindName>('TopicKind', 'What a topic is.', {
  person: 'A person.',
  organization: 'An organization.',
  place: 'A place.',
  group: 'A group of people.',
  nationality: 'A nationality, religion or political camp.',
  event: 'An event with a name.',
  law: 'A law, treaty or other legal text.',
  work: 'A book, film, song or other work.',
  product: 'A thing that is made or sold.',
  other: 'Something else with a name.',
  theme: 'A matter without a name of its own, such as water rights.',
})

export const TopicLink = enumOf<TopicLinkName>('TopicLink', 'How a quote is about a topic.', {
  words: 'The quote’s own words name it.',
  pronoun: 'Only a pronoun in the quote, such as “it” or “she”, stands for it.',
  sentence: 'Only the sentence around the quote names it: “Asked about the ferry, she said: …”.',
})

export const SalienceReason = enumOf<SalienceReasonName>(
  'SalienceReason',
  'What may make a topic central to an article.',
  {
    headline: 'The headline names it.',
    dek: 'The line under the headline names it.',
    early: 'The article comes to it early.',
    frequent: 'The article mentions it often.',
    widespread: 'It comes up all through the article.',
    subject: 'Sentences say what it does.',
    quoted: 'People speak of it in their quotes.',
  },
)

export const ArticleOrder = enumOf<ArticleOrderName>('ArticleOrder', 'Which articles come first.', {
  newest: 'The newest.',
  mostCentral: 'Those to which the topic is most central; of equals the newest.',
})

export const MentionKind = enumOf<MentionKindName>(
  'MentionKind',
  'How a mention names someone or something.',
  {
    name: 'By a name.',
    demonym: 'By the word for its people or what is theirs: “Icelandic” for Iceland.',
    nominal: 'By what it is, such as “the minister”.',
    pronoun: 'By a pronoun, such as “she”.',
  },
)

export const AbstainReason = enumOf<AbstainReasonName>(
  'AbstainReason',
  'Why the parser names no speaker. A wrong speaker is worse than none.',
  {
    noCandidate: 'Nobody in the article could have said it.',
    tie: 'Two or more could have said it equally well.',
    crowd: 'Of all who could have said it none is so probable that it may be named.',
    genericPronoun: 'The source is a pronoun that stands for no one named.',
  },
)

export const DiagnosticCode = enumOf<DiagnosticCodeName>(
  'DiagnosticCode',
  'Trouble that the parser met in a text and survived.',
  DIAGNOSTICS,
)
