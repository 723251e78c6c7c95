#!/usr/bin/env node
// JavaScript that any Node of the last years can read, so that it gets from there to the pinned one.
import module from 'node:module'
import { fileURLToPath } from 'node:url'

/** The first that strips types without a word and has all of SQLite that we use. */
const NEEDED_NODE = 26

if (Number.parseInt(process.versions.node, 10) < NEEDED_NODE) {
  const { passOn } = await import('../../../scripts/bootstrap.mjs')
  await passOn([fileURLToPath(import.meta.url), ...process.argv.slice(2)])
} else {
  // Keeps the stripped and compiled sources, so that the next start is faster.
  module.enableCompileCache(fileURLToPath(new URL('../../../node_modules/.cache/onrecord', import.meta.url)))
  await import('./sources.mjs')
  const { main } = await import('../src/main.ts')
  await main(process.argv)
}
