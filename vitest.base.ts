import { defineConfig, type ViteUserConfig } from 'vitest/config'

/** What every package's tests share: workspace packages load from source, and a report is left for the final count. */
const config: ViteUserConfig = defineConfig({
  // Vite's own list, with our source condition first; 'node' keeps graphql to one build (see ARCHITECTURE.md, traps).
  ssr: { resolve: { conditions: ['onrecord-source', 'module-sync', 'node'] } },
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    reporters: ['default', ['json', { outputFile: 'test-report.json' }]],
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
})

export default config
