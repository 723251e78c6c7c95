import { GoldError } from '@onrecord/score'
import { CommandError } from './errors.ts'

/** Does something with a gold file; what is wrong with the file is told in one line. */
export const withGold = async (work: () => Promise<void>): Promise<void> => {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof GoldError)) throw error
    throw new CommandError(error.message, { cause: error })
  }
}
