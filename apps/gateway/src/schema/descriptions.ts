// What is said of a field in more than one type.

export const WIKIDATA =
  'The Wikidata item that it is, such as “Q142”, about which https://www.wikidata.org/wiki/Q142 tells more; null where it is not known for sure.'
export const MEDIA_TOPIC =
  'The IPTC Media Topic that it is, a code that news agencies share, such as “medtop:20000344”; null where it is none.'
