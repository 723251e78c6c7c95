import { describe } from 'vitest'
import type { Archive } from '../archive.ts'
import { identityContract } from './contract/identity.ts'
import { listContract } from './contract/lists.ts'
import { lookupContract } from './contract/lookups.ts'
import { modelContract } from './contract/model.ts'
import { putContract } from './contract/put.ts'
import { textContract } from './contract/text.ts'

/** Opens a new, empty archive. */
export type Open = () => Promise<Archive>

/**
 * What every engine must do, as a vitest suite.
 *
 * @param name of the engine, as the report shows it.
 * @param open called for each test; the suite closes what it gives.
 */
export const archiveContract = (name: string, open: Open): void => {
  describe(name, () => {
    putContract(open)
    lookupContract(open)
    identityContract(open)
    listContract(open)
    textContract(open)
    modelContract(open)
  })
}
