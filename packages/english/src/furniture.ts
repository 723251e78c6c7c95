/** What a phrase of furniture makes of its block; the names are those of the parser's block kinds. */
export type FurnitureKind =
  | 'promo'
  | 'sharePrompt'
  | 'sourceLink'
  | 'commentsNotice'
  | 'cookieNotice'
  | 'correction'
  | 'credit'
  | 'other'

/**
 * Phrases by which a page's furniture gives itself away, one a line, and the rule they make.
 *
 * A phrase is written in lower case with straight apostrophes. It must be the whole block (closing punctuation
 * aside, which a phrase of one word may not have), unless `…` at its end or beginning lets other words follow or
 * precede. `[a/b]` is either, `{word}` any one word, `{n}` a number, `{site}` a domain name, and `:` any mark that
 * sets a label off: `:`, `|`, `»`, a dash between spaces. A block of more than `maxWordCount` words never matches.
 */
export interface FurniturePhrases {
  readonly rule: string
  readonly kind: FurnitureKind
  readonly maxWordCount: number
  readonly phrases: string
}

/** In order: the first that matches decides. Compiled by hand from what news pages in English usually carry. */
export const FURNITURE: readonly FurniturePhrases[] = [
  {
    rule: 'cookies',
    kind: 'cookieNotice',
    maxWordCount: 150,
    phrases: `
      [this/our] [site/website/page/web site] uses cookies …
      [this/our] [site/website/page/web site] uses {word} cookies …
      {site} uses cookies …
      we use cookies …
      we and our [partners/{n} partners] …
      by continuing to [use/browse] …
      by using this [site/website/service], you agree …
      by using this [site/website/service] you agree …
      cookie [policy/settings/preferences/notice/consent]
      cookies on the {word} {word}
      manage [cookies/cookie preferences/cookie settings/my cookies]
      [accept/reject] [cookies/all/all cookies]
      accept & close
      your privacy choices
      we [value/care about] your privacy …
      do not sell my personal information
      do not sell or share my personal information
    `,
  },
  {
    rule: 'comments',
    kind: 'commentsNotice',
    maxWordCount: 30,
    phrases: `
      comments
      comments ({n})
      ({n}) comments
      [{n}/no] [comments/comment]
      no comments yet
      be the first to comment …
      comments [closed/are closed/are now closed/are off/are disabled/are moderated/have been] …
      comments [on/for] this [article/story/post/page/piece] …
      commenting [is closed/is now closed/has been turned off/on this] …
      this [article/story/post] is closed [for/to] comments
      leave a [reply/comment] …
      [post/add/write/submit] [a/your] comment
      have your say …
      join the [conversation/discussion/debate] …
      [view/show/see/load/hide/read] [comments/all comments/the comments/{n} comments]
      [sign in/log in/login/register] to [comment/leave a comment/post a comment] …
      you must be logged in to [comment/post a comment] …
      your [email/e-mail] address will not be published …
      [let us know/tell us what you think] in the comments …
      what do you think? let us know …
      report [a/this] comment
      we no longer accept comments …
    `,
  },
  {
    rule: 'share',
    kind: 'sharePrompt',
    maxWordCount: 25,
    phrases: `
      share
      share: …
      share [it/now/via/options/article/story/full article/with friends/with your friends]
      share this
      share this: …
      share this [if/with] …
      share this [article/story/post/page/piece/news/report/video] …
      [share on/share to/share via/tweet on/post to] {word} …
      share [or/and] comment on this [article/story] …
      [share page/about sharing]
      please share …
      [like/liked/enjoyed] [this/what you read/what you see/this article/this story/this post]? …
      like this:
      like us on [facebook/instagram/linkedin] …
      like and share …
      follow us
      follow us on …
      … share this [story/article/post/page]
      tweet
      retweet
      tweet this …
      pin [it/this]
      facebook
      twitter
      whatsapp
      linkedin
      reddit
      pinterest
      telegram
      messenger
      [facebook/twitter] [facebook/twitter/linkedin/whatsapp/email] …
      [email/e-mail/print/save/bookmark/gift/give] this [article/story/page/post] …
      [email/send/e-mail] to a friend
      [email/send/e-mail] a friend
      [save/print/email] article
      print
      email
      e-mail
      copy [link/the link/url/link to clipboard]
      link copied
      click to [share/tweet/email/print] …
      save for later
    `,
  },
  {
    rule: 'sourceLink',
    kind: 'sourceLink',
    maxWordCount: 40,
    phrases: `
      source
      sources
      source link
      [source/sources/via/original source]: …
      h/t: …
      via {site}
      h/t …
      original [article/source/story/post]
      read the original [article/story/post] …
      originally published …
      this [article/story/post/piece/report] [was originally published/originally appeared/first appeared] …
      this [article/story/post/piece/report] [was first published/is republished/has been republished] …
      … appeared first on {site}
      the post {word} … appeared first on …
      click here to view [original/the original] [article/story/post/web page] …
      a version of this [article/story] [appears/appeared] in print …
      view [original/original article/original content/source version] …
    `,
  },
  {
    rule: 'alsoOn',
    kind: 'promo',
    maxWordCount: 45,
    phrases: `
      [also/more] on {site} …
      also [on/in] {word}: …
      also [on/in] {word} {word}: …
    `,
  },
  {
    rule: 'readMore',
    kind: 'promo',
    maxWordCount: 45,
    phrases: `
      read [more/next/also]
      also read
      [read more/read also/also read/must read/read/read next/read now/see also/see more/see/see related]: …
      read more [about/from/here] …
      read more [at/on] {site} …
      read the full [story/article] …
      read the rest of this [story/article/post] …
      [continue/keep] reading …
      click here [to read/for more/to see] …
      see also
      [watch/watch more/watch now/watch live/watch next/listen/listen now/video/podcast/in pictures]: …
      [graphic/interactive/quiz/explainer/trending/full story/full coverage/live updates/follow live]: …
      related
      [related/related {word}/more/more on this/don't miss/do not miss/up next/next/previously/previous]: …
      more from {site} …
      [next/previous] [article/story/post] …
    `,
  },
  {
    rule: 'promoHeading',
    kind: 'promo',
    maxWordCount: 10,
    phrases: `
      more [on this/on this story/on this topic/about this/about this story/stories/news/coverage/for you]
      more [like this/to read/to explore/top stories]
      more on: …
      more [from/in] {word}
      more from {word} {word}
      more from {word} {word} {word}
      you [may/might/may also/might also] [like/be interested in/enjoy] …
      you may have missed
      recommended
      recommended [for you/stories/reading/articles/videos]
      recommended by …
      related [article/articles/story/stories/news/posts/topics/coverage/content/links/video/videos/reading]
      most [read/popular/viewed/shared/commented/watched/discussed]
      most [read/popular/viewed/watched] {word} {word}
      most [read/popular/viewed] in {word}
      popular [stories/now/posts/articles]
      [top/latest/trending/other] [stories/news/headlines/posts]
      top trending stories
      today's top [stories/news/headlines]
      latest from {word}
      trending
      trending now
      trending on {site}
      [editors'/editor's] [picks/pick/choice]
      elsewhere on {site}
      [around the web/elsewhere on the web/from around the web/from the web/from our partners]
      [promoted/sponsored] [stories/content/links/posts]
      further reading
      up next
      what to read next
      in case you missed it
      don't miss
      [see more/explore] stories
      explore more
      in other news
      also in the news
    `,
  },
  {
    rule: 'correction',
    kind: 'correction',
    maxWordCount: 150,
    phrases: `
      correction
      clarification
      [correction/corrections/clarification/clarifications/erratum]: …
      [correction/clarification] ({word} {n}): …
      [correction/corrections] and [clarification/clarifications]: …
      [editor's/editors'/editorial] note
      [editor's/editors'/editorial] note: …
      this [article/story/post/piece/report/headline/page/copy/column] was [amended/corrected/updated] …
      this [article/story/post/piece/report/headline/page/copy/column] has been [amended/corrected/updated] …
      [the story/the article/the headline] has been corrected …
      this {word} {n} story [was/has been] [refiled/corrected/updated] …
      this [version corrects/corrects] …
      this is a corrected version …
      [an earlier/a previous] version of [this/the/our] [article/story/post/report/piece/column/headline] …
      [an earlier/a previous] headline on this …
    `,
  },
  {
    rule: 'contributed',
    kind: 'credit',
    maxWordCount: 40,
    phrases: `
      with [agencies/agency inputs/wire services/agency reports]
      … contributed [to this report/to this story/to this article/reporting/research]
    `,
  },
]
