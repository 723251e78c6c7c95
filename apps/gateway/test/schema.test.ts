import { readFileSync } from 'node:fs'
import {
  type GraphQLNamedType,
  GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { printedSchema } from '../src/index.ts'
import { schema } from '../src/schema/index.ts'

const types = Object.values(schema.getTypeMap()).filter(
  type => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
)
const outputTypes = types.filter(type => isObjectType(type) || isInterfaceType(type))

/** Every thing of the schema that should have a description: `Query.quotes(where:)`. */
const described = (
  type: GraphQLNamedType,
): readonly { at: string; description: string | null | undefined }[] => {
  const own = { at: type.name, description: type.description }
  if (isEnumType(type))
    return [
      own,
      ...type
        .getValues()
        .map(value => ({ at: `${type.name}.${value.name}`, description: value.description })),
    ]
  if (isInputObjectType(type))
    return [
      own,
      ...Object.values(type.getFields()).map(field => ({
        at: `${type.name}.${field.name}`,
        description: field.description,
      })),
    ]
  if (!isObjectType(type) && !isInterfaceType(type)) return [own]
  return [
    own,
    ...Object.values(type.getFields()).flatMap(field => [
      { at: `${type.name}.${field.name}`, description: field.description },
      ...field.args.map(argument => ({
        at: `${type.name}.${field.name}(${argument.name}:)`,
        description: argument.description,
      })),
    ]),
  ]
}

describe('schema.graphql', () => {
  it('is what the code says: `npm run schema` writes it anew', () => {
    const committed = readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8')
    expect(committed).toBe(printedSchema())
  })

  it('is made by the graphql that everybody imports', () => {
    expect(schema).toBeInstanceOf(GraphQLSchema)
  })
})

describe('every type', () => {
  it('and field, argument and value is described', () => {
    const all = types.flatMap(described)
    expect(all.length).toBeGreaterThan(300)
    expect(all.filter(({ description }) => !description?.trim()).map(({ at }) => at)).toEqual([])
  })

  it('is described in sentences', () => {
    const odd = types
      .flatMap(described)
      .filter(({ description }) => !/^[\p{Lu}“`].*[.…?]$/su.test(description ?? ''))
    expect(odd).toEqual([])
  })

  it('that is a scalar of ours says where it is specified', () => {
    const ours = types.filter(isScalarType)
    expect(ours.map(({ name }) => name).sort()).toEqual(['DateTime', 'URL'])
    for (const { name, specifiedByURL } of ours) expect(specifiedByURL, name).toMatch(/^https:/)
  })

  it('that is an enum has SCREAMING values', () => {
    const values = types.filter(isEnumType).flatMap(type => type.getValues().map(({ name }) => name))
    expect(values.length).toBeGreaterThan(40)
    expect(values.filter(name => !/^[A-Z]+(_[A-Z]+)*$/.test(name))).toEqual([])
  })

  it('that is a connection has edges, nodes, pageInfo and totalCount', () => {
    const connections = outputTypes.filter(({ name }) => name.endsWith('Connection'))
    expect(connections.map(({ name }) => name).sort()).toEqual([
      'ArticleConnection',
      'QuoteConnection',
      'SpeakerConnection',
      'TopicConnection',
    ])
    for (const connection of connections)
      expect(Object.keys(connection.getFields()).sort()).toEqual(['edges', 'nodes', 'pageInfo', 'totalCount'])
  })
})

describe('every field', () => {
  it('that is a list is non-null and holds no nulls, but nodes, whose ids may lead nowhere', () => {
    const loose = outputTypes.flatMap(type =>
      Object.values(type.getFields())
        .filter(field => {
          const list = isNonNullType(field.type) ? field.type.ofType : field.type
          return isListType(list) && !(isNonNullType(field.type) && isNonNullType(list.ofType))
        })
        .map(field => `${type.name}.${field.name}`),
    )
    expect(loose).toEqual(['Query.nodes'])
  })

  it('that gives a connection takes first, after, last and before', () => {
    const fields = outputTypes.flatMap(type => Object.values(type.getFields()))
    const lists = fields.filter(field => getNamedType(field.type).name.endsWith('Connection'))
    expect(lists.length).toBeGreaterThan(8)
    for (const field of lists)
      expect(field.args.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['first', 'after', 'last', 'before']),
      )
  })
})
