/**
 * Verbs that announce somebody's words, by what may follow them. Regular forms are left to the parser; irregular
 * ones are in {@link IRREGULAR_FORMS}. Compiled by hand from the verbs of speech, writing, thought and denial that
 * English news uses.
 */

/** Verbs that take a clause or a direct quote: "said (that) …", "“…,” she added". */
export const CLAUSE_CUES: readonly string[] = `
say tell add note write ask announce report claim argue explain continue conclude declare insist warn admit
acknowledge concede confirm deny state suggest reply respond answer recall remark observe stress emphasize emphasise
maintain contend assert allege believe think feel hope fear expect predict estimate reveal disclose testify swear
promise pledge vow tweet post text email blog repeat reiterate reckon quip joke complain lament protest object
counter retort snap shout yell scream cry whisper murmur mutter mumble exclaim wonder ponder muse reflect reason
comment boast brag assure reassure inform notify remind advise caution clarify agree disagree guess suspect
speculate imagine consider decide rule find show indicate imply hint proclaim preach profess propose recommend urge
demand plead beg request interject intone opine posit theorize theorise hypothesize hypothesise elaborate read
summarize summarise relate recount narrate chime gush sigh laugh smile grin sob growl bark roar
thunder fume rage blast sneer scoff taunt tease banter croak rasp drawl moan groan grumble gripe
worry realize realise understand know discover learn determine interpret stipulate specify
tout underscore underline highlight signal telegraph venture volunteer confess affirm reaffirm attest certify
`
  .trim()
  .split(/\s+/)

/**
 * Clause cues that say what goes on in a mind, or in a document, as often as in a mouth: they announce a quote only
 * with "that" or quotation marks after them.
 */
export const WEAK_CUES: readonly string[] = `
believe think feel hope fear expect know understand realize realise find show decide rule consider imagine
discover learn determine wonder guess suspect indicate imply suggest agree disagree maintain continue demand
promise pledge vow propose recommend request signal worry observe reflect reason repeat stress relate
answer ask object counter cry laugh smile grin highlight underline underscore estimate predict post text email
interpret specify certify tout reveal advise inform remind report confirm rage sigh blast bark roar read
`
  .trim()
  .split(/\s+/)

/** Verbs that put words on a thing: "called the plan “a folly”", "voiced “grave doubts”", "denied the claim". */
export const OBJECT_CUES: readonly string[] = `
call describe brand label dub term deem denounce condemn criticize criticise slam praise hail welcome express voice
cite quote characterize characterise portray dismiss reject blast accuse blame warn demand urge list promise offer
propose deny claim admit acknowledge stress emphasize emphasise lament decry mock ridicule liken compare
summarize summarise declare pronounce refer point allude speak
`
  .trim()
  .split(/\s+/)

/** Phrases without a verb of their own that tie words to a source which follows. */
export const SOURCE_PREPOSITIONS: readonly (readonly string[])[] = [
  ['according', 'to'],
  ['in', 'the', 'words', 'of'],
  ['in', 'the', 'view', 'of'],
  ['in', 'the', 'opinion', 'of'],
]

/** Particles that belong to the cue: "pointed to", "pointed out", "referred to", "called for". */
export const CUE_PARTICLES: Readonly<Record<string, readonly string[]>> = {
  point: ['to', 'out'],
  refer: ['to'],
  allude: ['to'],
  call: ['for', 'on'],
  chime: ['in'],
  complain: ['of'],
  speak: ['of'],
  warn: ['of', 'against'],
  boast: ['of'],
  hint: ['at'],
}

/** Form → lemma, where the form is not lemma + s, ed, d, ing. */
export const IRREGULAR_FORMS: Readonly<Record<string, string>> = {
  said: 'say',
  saying: 'say',
  told: 'tell',
  wrote: 'write',
  written: 'write',
  writing: 'write',
  thought: 'think',
  felt: 'feel',
  found: 'find',
  showed: 'show',
  shown: 'show',
  swore: 'swear',
  sworn: 'swear',
  knew: 'know',
  known: 'know',
  understood: 'understand',
  learnt: 'learn',
  pled: 'plead',
  begged: 'beg',
  begging: 'beg',
  sobbed: 'sob',
  sobbing: 'sob',
  snapped: 'snap',
  snapping: 'snap',
  quipped: 'quip',
  quipping: 'quip',
  bragged: 'brag',
  bragging: 'brag',
  grinned: 'grin',
  grinning: 'grin',
  admitted: 'admit',
  admitting: 'admit',
  slammed: 'slam',
  slamming: 'slam',
  referred: 'refer',
  referring: 'refer',
  dubbed: 'dub',
  dubbing: 'dub',
  labelled: 'label',
  labelling: 'label',
  signalled: 'signal',
  signalling: 'signal',
  deemed: 'deem',
  spoke: 'speak',
  spoken: 'speak',
  replied: 'reply',
  replies: 'reply',
  denied: 'deny',
  denies: 'deny',
  cried: 'cry',
  cries: 'cry',
  testified: 'testify',
  testifies: 'testify',
  clarified: 'clarify',
  clarifies: 'clarify',
  notified: 'notify',
  notifies: 'notify',
  specified: 'specify',
  specifies: 'specify',
  certified: 'certify',
  certifies: 'certify',
  worried: 'worry',
  worries: 'worry',
  implied: 'imply',
  implies: 'imply',
  agreeing: 'agree',
  disagreeing: 'disagree',
  blogged: 'blog',
  blogging: 'blog',
  decried: 'decry',
  decries: 'decry',
}
