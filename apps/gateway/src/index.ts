import { printSchema } from 'graphql'
import { schema } from './schema/index.ts'

export { createGateway, type Gateway, type GatewayOptions } from './app.ts'
export { type Served, type ServeOptions, serve } from './serve.ts'

/** The schema in GraphQL's own language, as schema.graphql holds it. */
export const printedSchema = (): string => `${printSchema(schema)}\n`
