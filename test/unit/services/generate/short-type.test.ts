import { expect, test } from 'vitest'
import { shortType } from '../../../../src/services/generate/short-type.ts'

test.each([
  ['character varying(20)', 'varchar(20)'],
  ['character(3)[]', 'char(3)[]'],
  ['"char"', '"char"'],
  ['timestamp(3) with time zone', 'timestamptz(3)'],
  ['time without time zone', 'time'],
  ['double precision', 'double'],
  ['bit varying(7)', 'varbit(7)'],
  ['numeric(8,2)', 'numeric(8,2)'],
  ['public.citext', 'citext'],
  ['"Odd Shop"."Mood"[]', '"Mood"[]'],
])('shortType() writes %s as %s', (long, short) => {
  expect(shortType(long)).toBe(short)
})
