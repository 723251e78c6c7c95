/**
 * Verbs that report speech or writing, and not belief, feeling or intention; and the nouns of speech that cues are
 * built with. Compiled by hand. The parser's lexicon of cues is wider: there "believes" announces a quotation too.
 */
const LEMMAS = `
  say tell add note write ask announce report claim argue explain continue conclude declare insist warn admit
  acknowledge concede confirm deny state suggest reply respond answer recall recount remark observe stress emphasize
  emphasise maintain contend assert allege predict reveal disclose testify swear promise pledge vow tweet retweet post
  reiterate repeat quip joke complain lament protest counter retort shout yell whisper exclaim wonder muse comment boast
  brag reassure assure inform advise caution clarify proclaim propose recommend urge demand plead request interject opine
  elaborate describe detail outline call dub label term denounce condemn criticize criticise slam praise express voice
  cite quote dismiss rebut rebuff accuse charge attack blast mock ridicule liken compare pronounce mention address
  discuss talk speak chant hint imply indicate tout point read thank apologize apologise question decline scoff bark
  rail snipe headline cheer chime gush recite query interview brief rant warning announcement statement speech
`

/** Forms that the rules do not make, and words of which only this one form is of speech. */
const OTHER_FORMS = 'said told wrote written spoke spoken swore sworn pled according declined'

/** The regular forms of a verb, and a few that do not exist and so do no harm ("sayed"). */
const formsOf = (lemma: string): readonly string[] => {
  const last = lemma.at(-1)!
  if (last === 'e') return [lemma, `${lemma}s`, `${lemma}d`, `${lemma.slice(0, -1)}ing`]
  const stem = last === 'y' ? `${lemma.slice(0, -1)}i` : lemma
  const endings = ['', 's', 'ing', 'ed', `${last}ed`, `${last}ing`].map(ending => lemma + ending)
  return [...endings, `${stem}es`, `${stem}ed`]
}

const words = (list: string): readonly string[] => list.trim().split(/\s+/)

const FORMS: ReadonlySet<string> = new Set([...words(LEMMAS).flatMap(formsOf), ...words(OTHER_FORMS)])

/**
 * Whether a cue is one of speech and not of belief: it holds a word of speech, or it is a mark that announces words (a
 * colon, a comma, a dash). A stand-in for the corpus's own heuristic, for predictions, which have no annotator.
 */
export const isSpeechCue = (cue: string): boolean =>
  /^(?:[:,\u2013\u2014]|--?)$/.test(cue) ||
  (cue.toLowerCase().match(/\p{L}+/gu) ?? []).some(word => FORMS.has(word))
