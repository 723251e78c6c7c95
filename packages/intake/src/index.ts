export type { Format } from './format.ts'
export { type Origin, originLabel } from './origin.ts'
export { type ReadOptions, type ReadResult, readPages } from './read-pages.ts'
export { type FileSize, measure } from './walk.ts'
