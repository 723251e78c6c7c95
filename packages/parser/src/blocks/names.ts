/**
 * Whether a line is nothing but names and such words in lower case as `mayStand` holds, as bylines and credits are:
 * "Dana Lee and Omar Finch in Port Selwyn".
 */
export function isNames(line: string, mayStand: ReadonlySet<string>): boolean {
  return (
    /\p{Lu}/u.test(line) &&
    line
      .split(/[\s,;|•·/()[\]&–—:-]+/)
      .every(word => !/^\p{Ll}/u.test(word) || mayStand.has(word.replace(/\.$/, '')))
  )
}
