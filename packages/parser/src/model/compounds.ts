import type { Span } from './span.ts'

/** What goes before a name with a hyphen and is no part of it: "pro-Harrow". */
const BEFORE_NAME =
  /^(?:[Aa]nti|[Cc]ross|[Ee]arly|[Ee]x|[Ee]xtra|[Ii]nter|[Ii]ntra|[Ll]ate|[Mm]id|[Nn]eo|[Nn]on|[Pp]an|[Pp]ost|[Pp]re|[Pp]ro|[Pp]seudo|[Qq]uasi|[Ss]elf|[Ss]emi|[Tt]hen|[Tt]rans|[Uu]ltra)[-‑](?=\p{Lu})/u

/** What goes behind a name with a hyphen and is no part of it: "Harrow-based"; but "Seok-min" is one. */
const BEHIND_NAME =
  /[-‑](?:area|based|born|bound|built|class|educated|era|friendly|inspired|language|led|level|like|majority|made|only|origin|run|style|type|wide|\p{Ll}{2,}ed|speaking|leaning|facing|producing|exporting|supporting|hating|loving)$/u

/**
 * Where the name in a word with hyphens lies: "pro-[Harrow]", "[Harrow]-based". All of the word where nothing is beside it.
 *
 * @param isAlone whether the word is all that there is of the name: the "Anti-Corruption Bureau" is called so.
 * @returns offsets in `text`
 */
export function namePartOf(text: string, isAlone: boolean): Span {
  const before = BEFORE_NAME.exec(text)?.[0].length ?? 0
  const start = isAlone || /^\p{Ll}/u.test(text) ? before : 0
  const behind = BEHIND_NAME.exec(text)?.index ?? text.length
  return { start, end: behind > start ? behind : text.length }
}
