import { z } from 'zod'
import { parseDay } from '../../core/calendar.ts'

const share = z.number().min(0).max(1)

const fanOut = z
  .strictObject({
    distribution: z
      .enum(['even', 'zipf', 'lognormal', 'one-to-one'])
      .describe('How children spread over parents: all alike, or some parents with many and most with few'),
    childless: share.optional().describe('Share of parents without any child, 0 to 1'),
  })
  .describe('How many children a parent has')

const column = z.strictObject({
  type: z.string().optional().describe('Type of the column when the plan was made'),
  generator: z
    .string()
    .min(1)
    .describe(
      'A generator of dhub, faker.module.method, ./a-file.ts or a package, or ??? for a choice to make',
    ),
  parameters: z.record(z.string(), z.unknown()).optional().describe('What the generator takes'),
  nullShare: share.optional().describe('Share of rows in which the column is NULL, 0 to 1'),
  confidence: share
    .optional()
    .describe('How sure dhub was of the generator; no longer needed once it was chosen'),
})

const table = z.strictObject({
  rows: z.int().min(0).describe('How many rows to add, or to have when topping up'),
  fanOut: z.record(z.string(), fanOut).optional().describe('By name of the foreign key'),
  columns: z
    .record(z.string(), column)
    .describe('By name; a column that is left out gets what the database gives it'),
})

/** The form of a plan's file. */
export const planSchema = z
  .strictObject({
    name: z
      .string()
      .regex(/^[\w][\w.-]{0,62}$/, 'expected letters, digits, dots, dashes and underscores, 63 at most')
      .describe('Name of the plan and of its runs'),
    environment: z
      .enum(['development', 'staging', 'production'])
      .describe('What the database is for; production is asked about again before a run'),
    seed: z.int().min(0).describe('The same seed gives the same rows'),
    asOf: z
      .string()
      .refine((text) => parseDay(text) !== undefined, 'expected a day as YYYY-MM-DD')
      .describe('“Today” of the rows, as YYYY-MM-DD'),
    strategy: z
      .enum(['append', 'refresh', 'incremental'])
      .optional()
      .describe('append adds the rows, refresh empties the tables first, incremental tops up to the rows'),
    tables: z.record(z.string(), table).describe('By schema.table'),
  })
  .describe('How dhub generate fills a database')

/** A plan's file as data. */
export type PlanDocument = z.infer<typeof planSchema>
