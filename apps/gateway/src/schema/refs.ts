import type { Counted, PrintedRole, SpeakerRecord, SubjectRecord, TopicRecord } from '@onrecord/archive'
import type { SaliencePart as Part } from '@onrecord/parser'
import { builder } from '../builder.ts'
import type * as rows from '../rows.ts'

// The types by name, each with what it is resolved from. The files beside this one say what their fields are; they
// meet here, so that two types can lead to each other without their files importing each other.

export const Article = builder.nodeRef<rows.ArticleRow>('Article', {
  id: { resolve: article => article.id },
  loadMany: (ids, { archive }) => archive.articlesByIds(ids),
})
export const Quote = builder.nodeRef<rows.QuoteRow>('Quote', {
  id: { resolve: quote => quote.id },
  loadMany: (ids, { archive }) => archive.quotesByIds(ids),
})
export const Speaker = builder.nodeRef<SpeakerRecord>('Speaker', {
  id: { resolve: speaker => speaker.id },
  loadMany: (ids, { archive }) => archive.speakersByIds(ids),
})
export const Topic = builder.nodeRef<TopicRecord>('Topic', {
  id: { resolve: topic => topic.id },
  loadMany: (ids, { archive }) => archive.topicsByIds(ids),
})

export const Span = builder.objectRef<rows.SpanRow>('Span')
export const Mention = builder.objectRef<rows.MentionRow>('Mention')
export const Block = builder.objectRef<rows.BlockRow>('Block')
export const Sentence = builder.objectRef<rows.SentenceRow>('Sentence')
export const Diagnostic = builder.objectRef<rows.DiagnosticRow>('Diagnostic')
export const Evidence = builder.objectRef<rows.EvidenceRow>('Evidence')
export const RunnerUp = builder.objectRef<rows.RunnerUpRow>('RunnerUp')
export const ArticleSpeaker = builder.objectRef<rows.ArticleSpeakerRow>('ArticleSpeaker')
export const SpeakerGender = builder.objectRef<rows.SpeakerGenderRow>('SpeakerGender')
export const ArticleTopic = builder.objectRef<rows.ArticleTopicRow>('ArticleTopic')
export const SaliencePart = builder.objectRef<Part>('SaliencePart')
export const QuoteTopic = builder.objectRef<rows.QuoteTopicRow>('QuoteTopic')
export const ArticleSubject = builder.objectRef<rows.ArticleSubjectRow>('ArticleSubject')
export const Subject = builder.objectRef<SubjectRecord>('Subject')
export const RelatedTopic = builder.objectRef<Counted<TopicRecord>>('RelatedTopic')
export const SpeakerOnTopic = builder.objectRef<Counted<SpeakerRecord>>('SpeakerOnTopic')
export const RoleOfSpeaker = builder.objectRef<PrintedRole>('RoleOfSpeaker')
export const TopicOfSpeaker = builder.objectRef<Counted<TopicRecord>>('TopicOfSpeaker')

export const ArticleConnection = builder.connectionObject(
  { type: Article, name: 'ArticleConnection', description: 'A page of articles.' },
  { name: 'ArticleEdge', description: 'An article and its place in the list.' },
)
export const QuoteConnection = builder.connectionObject(
  { type: Quote, name: 'QuoteConnection', description: 'A page of quotes.' },
  { name: 'QuoteEdge', description: 'A quote and its place in the list.' },
)
export const SpeakerConnection = builder.connectionObject(
  { type: Speaker, name: 'SpeakerConnection', description: 'A page of speakers.' },
  { name: 'SpeakerEdge', description: 'A speaker and its place in the list.' },
)
export const TopicConnection = builder.connectionObject(
  { type: Topic, name: 'TopicConnection', description: 'A page of topics.' },
  { name: 'TopicEdge', description: 'A topic and its place in the list.' },
)
