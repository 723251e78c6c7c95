/** Words that are the same in both numbers, and those whose plural is like another word's. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    series: 'series',
    species: 'species',
    means: 'means',
    news: 'news',
    gas: 'gas',
    lens: 'lens',
    bias: 'bias',
    chaos: 'chaos',
    canvas: 'canvas',
    movies: 'movie',
    cookies: 'cookie',
    zombies: 'zombie',
    rookies: 'rookie',
    calories: 'calorie',
    ties: 'tie',
    lies: 'lie',
    pies: 'pie',
    buses: 'bus',
    gases: 'gas',
    viruses: 'virus',
    bonuses: 'bonus',
    campuses: 'campus',
    heroes: 'hero',
    potatoes: 'potato',
    tomatoes: 'tomato',
    shoes: 'shoe',
    wives: 'wife',
    lives: 'life',
    knives: 'knife',
    leaves: 'leaf',
    halves: 'half',
    thieves: 'thief',
    wolves: 'wolf',
    shelves: 'shelf',
    crises: 'crisis',
    analyses: 'analysis',
    men: 'man',
    women: 'woman',
    children: 'child',
    people: 'people',
    feet: 'foot',
    teeth: 'tooth',
  }),
)

/** A plural's singular, by its ending but for those of a list; good enough to tell that two phrases are one. */
export function singular(norm: string): string {
  if (norm.length < 3) return norm
  const irregular = IRREGULAR.get(norm)
  if (irregular !== undefined) return irregular
  if (!norm.endsWith('s') || /(?:ss|us|is|['’]s)$/.test(norm)) return norm
  if (norm.endsWith('ies')) return `${norm.slice(0, -3)}y`
  return norm.slice(0, /(?:ss|x|ch|sh|zz)es$/.test(norm) ? -2 : -1)
}

/** A phrase as a theme's key has it: in lower case, without hyphens, its last word in the singular. */
export function singularKey(phrase: string): string {
  const words = phrase.toLowerCase().replaceAll('-', ' ').split(' ')
  return [...words.slice(0, -1), singular(words.at(-1)!)].join(' ')
}
