import {
  CLAUSE_CUES,
  CUE_PARTICLES,
  IRREGULAR_FORMS,
  OBJECT_CUES,
  SOURCE_PREPOSITIONS,
  WEAK_CUES,
} from '@onrecord/english'

/** What may follow a cue verb, by its lemma. */
export const clauseCues: ReadonlySet<string> = new Set(CLAUSE_CUES)
export const objectCues: ReadonlySet<string> = new Set(OBJECT_CUES)
export const weakCues: ReadonlySet<string> = new Set(WEAK_CUES)
export const sourcePrepositions: readonly (readonly string[])[] = SOURCE_PREPOSITIONS

export const particlesOf = (lemma: string): readonly string[] => CUE_PARTICLES[lemma] ?? []

/** How a cue verb stands: "said" is past (and may be a participle), "says" present, "say" base, "saying" ing. */
export type VerbForm = 'base' | 'present' | 'past' | 'ing'

export interface CueVerb {
  readonly lemma: string
  readonly form: VerbForm
}

/** Every form of every cue verb. */
const forms: ReadonlyMap<string, CueVerb> = inflectAll()

/** The cue verb that a word in lower case is a form of, or undefined. */
export const cueVerb = (norm: string): CueVerb | undefined => forms.get(norm)

function inflectAll(): ReadonlyMap<string, CueVerb> {
  const map = new Map<string, CueVerb>()
  const lemmas = new Set([...CLAUSE_CUES, ...OBJECT_CUES])
  for (const lemma of lemmas) {
    const stem = lemma.replace(/e$/, '')
    map.set(lemma, { lemma, form: 'base' })
    map.set(/(?:s|sh|ch|x|z)$/.test(lemma) ? `${lemma}es` : `${lemma}s`, { lemma, form: 'present' })
    map.set(`${stem}ing`, { lemma, form: 'ing' })
    map.set(`${stem}ed`, { lemma, form: 'past' })
  }
  for (const [form, lemma] of Object.entries(IRREGULAR_FORMS)) {
    if (lemmas.has(lemma)) map.set(form, { lemma, form: formOfIrregular(form) })
  }
  return map
}

function formOfIrregular(form: string): VerbForm {
  if (form.endsWith('ing')) return 'ing'
  return form.endsWith('ies') ? 'present' : 'past'
}
