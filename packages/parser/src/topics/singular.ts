/** A plural's singular by its regular ending; good enough to tell that two phrases are one. */
export function singular(norm: string): string {
  if (!norm.endsWith('s')) return norm
  if (norm.endsWith('ies')) return `${norm.slice(0, -3)}y`
  const stem = /(?:s|x|ch|sh)es$/.test(norm.slice(-4)) ? norm.slice(0, -2) : norm
  return /^s$|[^su'i]s$/.test(stem.slice(-2)) ? stem.slice(0, -1) : stem
}

/** A phrase as a theme's key has it: in lower case, without hyphens, its last word in the singular. */
export function singularKey(phrase: string): string {
  const words = phrase.toLowerCase().replaceAll('-', ' ').split(' ')
  return [...words.slice(0, -1), singular(words.at(-1)!)].join(' ')
}
