import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ENTITY_ASPECTS } from '../../../../src/datahub/records/entity-aspects.ts'
import { checkRecords } from '../../../../src/datahub/validate/check-records.ts'
import type { Finding } from '../../../../src/datahub/validate/finding.ts'
import { conformanceFolder, conformanceSchemas, releasedSchemas, schemasHint } from '../released-schemas.ts'
import { brokenFrames } from './broken-frames.ts'
import { type Breakable, type Broken, examplePack, recordOf } from './broken-record.ts'
import { brokenReferences } from './broken-references.ts'
import { brokenRules } from './broken-rules.ts'
import { brokenShapes } from './broken-shapes.ts'

const schemas = releasedSchemas()
const conformance = conformanceSchemas()
const byRules = [...brokenFrames, ...brokenReferences, ...brokenRules]

describe('checkRecords()', () => {
  test('finds nothing in the example, by the rules of dhub alone', () => {
    expect([...checkRecords(examplePack(), undefined)]).toEqual([])
  })

  test.skipIf(schemas === undefined)(`finds nothing in it by the released schemas (${schemasHint})`, () => {
    expect([...checkRecords(examplePack(), schemas)]).toEqual([])
  })

  test('the example has every aspect that dhub knows', () => {
    const shown = new Set(examplePack().map(({ value }) => (value as Breakable).aspectName as string))
    const known = new Set(Object.values(ENTITY_ASPECTS).flat())
    expect([...known].filter((aspect) => !shown.has(aspect))).toEqual([])
  })

  test.skipIf(schemas === undefined)(`what dhub gives an entity the release takes (${schemasHint})`, () => {
    const refused = Object.entries(ENTITY_ASPECTS).flatMap(([entity, aspects]) =>
      aspects
        .filter((aspect) => schemas?.entities.get(entity)?.has(aspect) !== true)
        .map((aspect) => `${entity} ${aspect}`),
    )
    expect(refused).toEqual([])
  })

  test.skipIf(conformance === undefined)(
    'finds nothing wrong with the shapes of foreign good examples',
    () => {
      const examples = JSON.parse(readFileSync(join(conformanceFolder ?? '', 'example-mcps.json'), 'utf8'))
      const pack = (examples as unknown[]).map((value, i) => ({
        file: 'example-mcps.json',
        number: i + 1,
        value,
      }))
      // Examples of shapes: what they refer to is not among them, and their moments are not midnights.
      const findings = [...checkRecords(pack, conformance)].filter(
        ({ expected }) => !/of the pack|midnight|of the dataset|came before|who runs it/.test(expected),
      )
      expect(findings).toEqual([])
    },
  )
})

describe('checkRecords() finds by its own rules', () => {
  test.each(byRules)('$title', (broken) => {
    expect(found(broken, undefined)).toContainEqual(findingOf(broken))
  })
})

describe.skipIf(schemas === undefined)(`checkRecords() finds by the schemas (${schemasHint})`, () => {
  test.each([...brokenShapes, ...byRules])('$title', (broken) => {
    expect(found(broken, schemas)).toContainEqual(findingOf(broken))
  })
})

function found({ aspect, entity, change }: Broken, by: typeof schemas): Finding[] {
  const pack = examplePack()
  const record = recordOf(pack, aspect, entity)
  change(record.aspect.json, record, pack)
  return [...checkRecords(pack, by)]
}

function findingOf({ path, expected }: Broken): unknown {
  return expect.objectContaining({ path, expected: expect.stringContaining(expected) as string })
}
