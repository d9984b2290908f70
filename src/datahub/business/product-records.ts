import type { DataProduct } from '../../core/estate/business.ts'
import type { Dashboard } from '../../core/estate/pipelines.ts'
import { type MetadataRecord, record } from '../records/metadata-record.ts'
import { urn } from '../records/urns.ts'
import type { RenderContext } from '../render-context.ts'
import { ownershipOf } from './ownership.ts'
import { stampOf } from './stamps.ts'

/** A data product: what it is made of, where it belongs and who answers for it. */
export function* productRecords(
  product: DataProduct,
  dashboards: readonly Dashboard[],
  context: RenderContext,
): Iterable<MetadataRecord> {
  const { id, name, description, domain, datasets, owners } = product
  const entity = urn.dataProduct(id)
  const stamp = stampOf(context)
  const shown = dashboards.filter((dashboard) => product.dashboards.includes(dashboard.id))
  const assets = [
    ...datasets.map((dataset) => urn.dataset(context.place, dataset)),
    ...shown.map((dashboard) => urn.dashboard(dashboard.platform, dashboard.id)),
  ]
  yield record(entity, 'dataProductProperties', {
    customProperties: {},
    name,
    description,
    assets: assets.map((destinationUrn) => ({
      destinationUrn,
      created: stamp,
      lastModified: stamp,
      outputPort: destinationUrn.startsWith('urn:li:dataset:'),
    })),
  })
  yield record(entity, 'domains', { domains: [urn.domain(domain)] })
  yield record(entity, 'ownership', ownershipOf(owners, context))
}
