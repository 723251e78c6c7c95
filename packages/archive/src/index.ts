export * from './archive.ts'
