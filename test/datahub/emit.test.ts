import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import type { Layout } from '../../src/core/dataset.ts'
import { defaultIdentity } from '../../src/datahub/catalogue-identity.ts'
import { emitPack } from '../../src/services/datahub/emit-pack.ts'
import { gatherBank } from '../../src/services/datahub/gather-estate.ts'
import { isDatahubMissing, skippedWithoutDatahub } from './datahub-program.ts'
import { realIngestion } from './real-ingestion.ts'
import { roundTrips } from './round-trip.ts'

describe.skipIf(isDatahubMissing)(
  `dhub datahub emit, read by DataHub's own command ${skippedWithoutDatahub}`,
  () => {
    test.each<Layout>(['schemas', 'databases'])(
      'writes files that it takes and gives back, nothing lost or changed, in layout %s',
      async (layout) => {
        const { target } = await realIngestion(layout)
        const folder = join(inject('datahubFolder'), `pack-${layout}`)
        const gathered = await gatherBank({ target, layout, asOf: undefined })
        const { files } = await emitPack(gathered, defaultIdentity, folder)
        expect(await readdir(folder)).toEqual([...files.map(({ path }) => path), 'index.json'])
        const trips = await roundTrips(files.map(({ path }) => join(folder, path)))
        for (const [i, { file, said, before, after }] of trips.entries()) {
          expect(said, file).toContain(`${files[i]?.records} MCEs found - all valid`)
          expect(before).toHaveLength(files[i]?.records ?? 0)
          // The client adds its defaults, such as empty lists; it must lose and change nothing.
          expect(after, file).toMatchObject(before)
        }
      },
    )
  },
)
