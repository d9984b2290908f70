import type { CatalogueIdentity } from '../../datahub/catalogue-identity.ts'
import { estateChapters } from '../../datahub/estate-chapters.ts'
import { type WrittenPack, writePack } from '../../datahub/pack/write-pack.ts'
import type { GatheredEstate } from './gather-estate.ts'

/** Writes an estate as a datapack for DataHub. */
export async function emitPack(
  { estate, runId, at }: GatheredEstate,
  identity: CatalogueIdentity,
  folder: string,
): Promise<WrittenPack> {
  const { env, platformInstance } = identity
  const place = {
    platform: estate.structure.platform,
    env,
    ...(platformInstance === '' ? {} : { instance: platformInstance }),
  }
  const chapters = estateChapters(estate, { place, at })
  return await writePack(folder, chapters, { runId, lastObserved: at })
}
