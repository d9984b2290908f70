import type { Owner } from '../../core/estate/business.ts'
import type { Estate } from '../../core/estate/estate.ts'
import type { DatasetName, Lineage } from '../../core/estate/structure.ts'
import { facet } from './facet.ts'
import type { EventDataset, Facets } from './open-lineage-event.ts'

/** Datasets of an estate as events speak of them. */
export interface EventDatasets {
  /** With nothing but its name. */
  readonly plain: (name: DatasetName) => EventDataset
  /** With all that is known of it. */
  readonly described: (name: DatasetName) => EventDataset
  /** As what a job writes, with where its columns come from. */
  readonly written: (lineage: Lineage) => EventDataset
}

/** @param namespace the server, `postgres://host:port` */
export function eventDatasets({ structure, business }: Estate, namespace: string): EventDatasets {
  const datasets = new Map(structure.datasets.map((dataset) => [dataset.name, dataset]))
  const notes = new Map(business?.notes.map((note) => [note.dataset, note]))

  function facetsOf(name: DatasetName): Facets {
    const dataset = datasets.get(name)
    const note = notes.get(name)
    if (dataset === undefined) return {}
    const said = new Map(note?.columns.map(({ column, description }) => [column, description]))
    const fields = dataset.columns.map((column) => {
      const description = said.get(column.name) ?? column.comment
      return { name: column.name, type: column.type, ...(description === null ? {} : { description }) }
    })
    const description = note?.documentation ?? dataset.comment
    const uri = `${namespace}/${encodeURIComponent(dataset.database)}`
    return {
      schema: facet('schema', { fields }),
      dataSource: facet('dataSource', { name: namespace, uri }),
      ...(description === null ? {} : { documentation: facet('documentation', { description }) }),
      ...(note === undefined || note.owners.length === 0
        ? {}
        : { ownership: facet('ownership', { owners: note.owners.map(eventOwner) }) }),
    }
  }

  const plain = (name: DatasetName): EventDataset => ({ namespace, name })
  return {
    plain,
    described: (name) => ({ ...plain(name), facets: facetsOf(name) }),
    written: (lineage) => ({ ...plain(lineage.dataset), facets: columnFacet(lineage, namespace) }),
  }
}

/** An owner in the words of OpenLineage. */
export function eventOwner({ person, group, kind }: Owner): { readonly name: string; readonly type: string } {
  return { name: person === undefined ? `group:${group}` : `user:${person}`, type: kind }
}

function columnFacet({ columns }: Lineage, namespace: string): Facets {
  const fields = columns
    .filter(({ upstreams }) => upstreams.length > 0)
    .map(({ column, upstreams, formula }) => {
      const transformation = {
        type: 'DIRECT',
        subtype: formula === undefined ? 'IDENTITY' : 'TRANSFORMATION',
        description: formula ?? '',
        masking: false,
      }
      const inputFields = upstreams.map((from) => ({
        namespace,
        name: from.dataset,
        field: from.column,
        transformations: [transformation],
      }))
      return [column, { inputFields }] as const
    })
  return fields.length === 0
    ? {}
    : { columnLineage: facet('columnLineage', { fields: Object.fromEntries(fields) }) }
}
