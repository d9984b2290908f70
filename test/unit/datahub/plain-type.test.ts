import { expect, test } from 'vitest'
import { plainTypeOf } from '../../../src/datahub/structure/plain-type.ts'

test.each([
  ['bigint', 'Number'],
  ['INT64', 'Number'],
  ['int4range', 'String'],
  ['DECIMAL(10,2)', 'Number'],
  ['numeric', 'Number'],
  ['interval', 'Time'],
  ['timestamp with time zone', 'Time'],
  ['date', 'Date'],
  ['datetime2', 'Time'],
  ['boolean', 'Boolean'],
  ['varchar(20)', 'String'],
  ['text[]', 'Array'],
  ['jsonb', 'Record'],
  ['varbinary(16)', 'Bytes'],
  ['point', 'String'],
  ['something of its own', 'String'],
])('plainTypeOf() knows the family of %s', (type, family) => {
  expect(plainTypeOf(type)).toEqual({ type: { [`com.linkedin.schema.${family}Type`]: {} } })
})
