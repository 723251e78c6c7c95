import { mergeConfig } from 'vitest/config'
import base from '../../vitest.base.ts'

// Tests here start the real command, some several times, and on a busy machine each start takes seconds.
export default mergeConfig(base, { test: { testTimeout: 120_000 } })
