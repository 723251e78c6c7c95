import { describe, it } from 'vitest'
import { careContract } from './contract/care.ts'
import type { Contract, Open } from './contract/helpers.ts'
import { identityContract } from './contract/identity.ts'
import { filterContract, windowContract } from './contract/lists.ts'
import { lookupContract } from './contract/lookups.ts'
import { modelContract } from './contract/model.ts'
import { putContract } from './contract/put.ts'
import { registerContract } from './contract/register.ts'
import { queryContract, searchContract } from './contract/text.ts'
import { subjectContract, topicContract } from './contract/topics.ts'

const CONTRACTS: Readonly<Record<string, Contract>> = {
  put: putContract,
  'look-ups': lookupContract,
  identity: identityContract,
  register: registerContract,
  topics: topicContract,
  subjects: subjectContract,
  filters: filterContract,
  windows: windowContract,
  text: queryContract,
  search: searchContract,
  care: careContract,
  'any archive': modelContract,
}

/** An engine may have a slow disk. */
const TIMEOUT_MS = 120_000

/**
 * What every engine must do, as a vitest suite.
 *
 * @param engine its name, as the report shows it.
 * @param open called for each test; the suite closes what it gives.
 */
export const archiveContract = (engine: string, open: Open): void => {
  describe(engine, () => {
    for (const [group, contract] of Object.entries(CONTRACTS)) {
      describe(group, () => {
        for (const [title, test] of Object.entries(contract)) it(title, () => test(open), TIMEOUT_MS)
      })
    }
  })
}
