import type { MetadataRecord } from '../records/metadata-record.ts'
import { record } from '../records/metadata-record.ts'
import type { Place } from '../records/place.ts'
import type { Urn } from '../records/urn.ts'
import { urn } from '../records/urns.ts'

/** What lies on a platform and can be walked down to. */
type Placed = Urn<'container' | 'dataset' | 'dataFlow' | 'dataJob'>

/** The records that say where something lies: its platform, the container that holds it, and the way down to it. */
export function placementOf(
  entity: Placed,
  place: Place,
  containers: readonly Urn<'container'>[],
): readonly MetadataRecord[] {
  const platform = urn.dataPlatform(place.platform)
  const instance =
    place.instance === undefined ? undefined : urn.dataPlatformInstance(place.platform, place.instance)
  const parent = containers.at(-1)
  const path = [...(instance === undefined ? [] : [instance]), ...containers]
  return [
    record(entity, 'dataPlatformInstance', { platform, ...(instance === undefined ? {} : { instance }) }),
    ...(parent === undefined ? [] : [record(entity, 'container', { container: parent })]),
    record(entity, 'browsePathsV2', { path: path.map((step) => ({ id: step, urn: step })) }),
    record(entity, 'status', { removed: false }),
  ]
}
