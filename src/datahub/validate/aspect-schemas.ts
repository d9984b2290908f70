import { z } from 'zod'
import { UserError } from '../../core/errors.ts'
import { isLaterAspect } from './later-than-server.ts'

/** A type in Avro's notation: a name, a union, or an object that says `type`. */
export type AvroType = string | readonly AvroType[] | AvroObject

/** A type with more to it than a name. */
export interface AvroObject {
  readonly type: AvroType
  readonly name?: string
  readonly namespace?: string
  readonly fields?: readonly AvroField[]
  readonly symbols?: readonly string[]
  readonly items?: AvroType
  readonly values?: AvroType
}

/** A field of a record. */
export interface AvroField {
  readonly name: string
  readonly type: AvroType
  readonly default?: unknown
}

const avroType: z.ZodType<AvroType> = z.lazy(() =>
  z.union([z.string(), z.array(avroType), avroObject]),
) as z.ZodType<AvroType>
const avroField = z.object({ name: z.string(), type: avroType, default: z.unknown().optional() })
const avroObject = z.object({
  type: avroType,
  name: z.string().optional(),
  namespace: z.string().optional(),
  fields: z.array(avroField).optional(),
  symbols: z.array(z.string()).optional(),
  items: avroType.optional(),
  values: avroType.optional(),
})
const bundle = z.object({
  entities: z.record(z.string(), z.array(z.string())),
  aspects: z.record(z.string(), avroObject),
})

/** What a 1.5.0 server takes, by the schemas of a client of that line: the shape of every aspect, and which entity takes which. */
export interface AspectSchemas {
  readonly entities: ReadonlyMap<string, ReadonlySet<string>>
  readonly aspects: ReadonlyMap<string, AvroObject>
}

/**
 * Reads schemas as `scripts/datahub-aspects.mjs` writes them.
 *
 * @param json the text of the file
 * @param source the file, for messages
 * @throws UserError when the text is something else
 */
export function parseAspectSchemas(json: string, source: string): AspectSchemas {
  let parsed: z.infer<typeof bundle>
  try {
    parsed = bundle.parse(JSON.parse(json))
  } catch (cause) {
    throw new UserError(
      `Cannot read aspect schemas from ${source}: found something else; expected entities and aspects`,
      ['Write them with `npm run datahub:aspects`'],
      { cause },
    )
  }
  return {
    entities: new Map(
      Object.entries(parsed.entities).map(([entity, aspects]) => [
        entity,
        new Set(aspects.filter((aspect) => !isLaterAspect(entity, aspect))),
      ]),
    ),
    aspects: new Map(Object.entries(parsed.aspects) as [string, AvroObject][]),
  }
}
