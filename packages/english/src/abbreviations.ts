/**
 * Words written with a full stop that is theirs and not the sentence's: lower case, without the stop, grouped by
 * the use of the letters that is the abbreviation. Compiled by hand from the style of English news.
 */

/** Before a name ("Gov. Lee"): never the end of a sentence. */
export const TITLE_ABBREVIATIONS: readonly string[] = `
mr mrs ms mx dr prof rev fr msgr hon gov govs sen sens rep reps pres amb atty supt det insp sgt cpl pvt pfc lt capt
cmdr cmdt col maj gen gens adm brig messrs mme mlle ald
`
  .trim()
  .split(/\s+/)

/** Only before a number ("No. 5", "Sat. 12"); elsewhere the same letters are a word. */
export const NUMBERED_ABBREVIATIONS: readonly string[] = `
no nos p pp vol vols ch sec fig figs art para mar sat sun mon wed fri op app ed
`
  .trim()
  .split(/\s+/)

/** Only with a capital letter ("Jan.", "Mass.", "Acme Co."); may also end a sentence. */
export const CAPITAL_ABBREVIATIONS: readonly string[] = `
jan feb apr jun jul aug sep sept oct nov dec tue tues thu thur thurs inc co cos corp ltd bros jr sr esq ave blvd rd
univ assn dept govt ala ariz ark calif colo conn del fla ga ind kan ky la mass md mich minn mo mont neb nev okla ont
ore pa que tenn tex va vt wash wis wyo ph
`
  .trim()
  .split(/\s+/)

/** In either case ("etc.", "approx."); may also end a sentence. */
export const OTHER_ABBREVIATIONS: readonly string[] =
  'etc al cf eg ie viz approx ca est esp incl max tel ext misc st ste mt ft vs dist'.split(' ')

/** Words that are two tokens though nothing divides them, as in UD English, and the length of the first. */
export const CONTRACTIONS: Readonly<Record<string, number>> = {
  cannot: 3,
  gonna: 3,
  wanna: 3,
  gotta: 3,
  gimme: 3,
  lemme: 3,
}

/**
 * Words that seldom have a capital letter in the middle of a sentence: after a stop that may belong to an
 * abbreviation ("in the U.S. The court …"), one of them shows that the sentence ended too.
 */
export const SENTENCE_OPENERS: readonly string[] = `
a after all also although among an and another any as at because before both but by despite during each even every
few following for four from he her here his how however i if in instead it its last later many meanwhile more most
much neither no nobody none not nothing now on once one only other our over she since so some such that the their
then there these they this those though three through throughout to today tomorrow two under until upon we what when
where whether which while who why with within without yesterday yet you your
`
  .trim()
  .split(/\s+/)

/** Verbs that follow a quotation's own question or exclamation mark: “Why?” Ms. Lee asked. */
export const INTERJECTED_CUES: readonly string[] = `
said says asked asks added adds cried cries shouted shouts yelled exclaimed wondered replied replies answered joked
wrote tweeted posted called demanded quipped told recalled
`
  .trim()
  .split(/\s+/)
