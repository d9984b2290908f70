import { z } from 'zod'
import type { Generator, ParameterSchema } from '../../generation/generators/generator.ts'
import { GENERATORS } from '../../generation/generators/registry.ts'
import { planSchema } from './plan-schema.ts'

type Schema = Record<string, unknown>

/** The form of a plan for editors: JSON Schema, with the generators by name and what each of them takes. */
export function planSchemaText(): string {
  const schema = z.toJSONSchema(planSchema, { target: 'draft-7', unrepresentable: 'any' }) as Schema
  const column = at(
    schema,
    'properties',
    'tables',
    'additionalProperties',
    'properties',
    'columns',
    'additionalProperties',
  )
  const properties = at(column, 'properties')
  properties['generator'] = {
    description: at(properties, 'generator')['description'],
    anyOf: [
      { enum: ['???', ...GENERATORS.map(({ name }) => name)] },
      { type: 'string', pattern: String.raw`^faker\.\w+\.\w+$` },
      { type: 'string', pattern: String.raw`^(\.{0,2}/|file:)` },
      { type: 'string', pattern: String.raw`^(@[\w.-]+/)?[\w.-]+$` },
    ],
  }
  column['allOf'] = GENERATORS.filter(({ parameters }) => Object.keys(parameters).length > 0).map(branch)
  return `${JSON.stringify({ ...schema, title: 'Plan of dhub generate' }, undefined, 2)}\n`
}

function at(schema: Schema, ...path: readonly string[]): Schema {
  let found = schema
  for (const key of path) found = found[key] as Schema
  return found
}

/** What the parameters of one generator are. */
function branch({ name, summary, parameters }: Generator): Schema {
  const required = Object.entries(parameters).flatMap(([key, { isRequired }]) => (isRequired ? [key] : []))
  const taken = {
    ...(required.length > 0 ? { required: ['parameters'] } : {}),
    properties: {
      parameters: {
        description: summary,
        properties: Object.fromEntries(Object.entries(parameters).map(([key, one]) => [key, parameter(one)])),
        required,
        additionalProperties: false,
      },
    },
  }
  const isIt = { properties: { generator: { const: name } }, required: ['generator'] }
  return { anyOf: [{ not: isIt }, taken] }
}

function parameter({ type, description, enum: values, default: usual, items }: ParameterSchema): Schema {
  return {
    type,
    description,
    ...(values === undefined ? {} : { enum: values }),
    ...(usual === undefined ? {} : { default: usual }),
    ...(items === undefined ? {} : { items }),
  }
}
