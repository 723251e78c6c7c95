import { mergeConfig } from 'vitest/config'
import base from '../vitest.base.ts'

export default mergeConfig(base, {
  test: { include: ['*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
})
