import { DATE_WORDS } from '@onrecord/english'
import type { Rule } from './draft.ts'

const LONGEST = 20
const WORDS: ReadonlySet<string> = new Set(DATE_WORDS)
/** "3", "3rd", "2031", "10:15", "10.15am", "4pm", "2031-03-04", "2031-03-04T10:15:00Z", "3/4/2031". */
const NUMBER =
  /^(?:\d{1,2}(?:st|nd|rd|th)?|\d{4}|\d{1,2}[:.h]\d{2}(?::\d{2})?(?:[ap]\.?m\.?)?|\d{1,2}[ap]\.?m\.?|\d{4}-\d{2}-\d{2}(?:t[\d:.+]{4,18}z?)?|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})$/
const CLOCK_OR_DATE = /\d[:.h]\d\d|\d-\d|\d\/\d|\dh\d|\d[ap]\.?m/

/** A date or time that stands alone: "Published 3 March 2031, 10.15am", "Friday, July 21, 2017", "4:40 p.m.:". */
export const timestamp: Rule = {
  name: 'timestamp',
  kind: 'other',
  matches: ({ head, wordCount }) => {
    if (wordCount > LONGEST || !/\d/.test(head)) return false
    const parts = head.split(/[\s,;|•·–—()[\]]+|:(?=\s|$)/).filter(part => part !== '' && part !== '-')
    const isDate = parts.every(part => NUMBER.test(part) || WORDS.has(part.replace(/\.$/, '')))
    return (
      isDate &&
      parts.some(
        part =>
          CLOCK_OR_DATE.test(part) || (/^\p{L}{2}/u.test(part) && !/^(?:on|at|of|the|by|to)$/.test(part)),
      )
    )
  },
}
