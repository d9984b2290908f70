import { splitUrnKey } from '../records/urn-parts.ts'
import { isBuiltIn } from './built-in.ts'
import { type Flaw, shown } from './finding.ts'
import type { PackCatalogue } from './pack-catalogue.ts'
import type { Proposal } from './proposal.ts'
import { isObject } from './proposal.ts'
import { entityOf, urnFlaw } from './urn-shape.ts'

/** Checks that every URN in an aspect is sound and names something in the pack, or of DataHub's own. */
export function* checkReferences({ entityUrn, value }: Proposal, catalogue: PackCatalogue): Generator<Flaw> {
  if (entityOf(entityUrn) === 'schemaField') yield* flawOf(entityUrn, 'entityUrn', catalogue)
  yield* walk(value, '', catalogue)
}

function* walk(value: unknown, path: string, catalogue: PackCatalogue): Generator<Flaw> {
  if (typeof value === 'string') {
    if (value.startsWith('urn:')) yield* flawOf(value, path, catalogue)
  } else if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) yield* walk(item, `${path}[${i}]`, catalogue)
  } else if (isObject(value)) {
    for (const [name, item] of Object.entries(value))
      yield* walk(item, path === '' ? name : `${path}.${name}`, catalogue)
  }
}

function* flawOf(urn: string, path: string, catalogue: PackCatalogue): Generator<Flaw> {
  const wrong = urnFlaw(urn)
  if (wrong !== undefined) yield { path, found: shown(urn), expected: wrong }
  else if (!isKnown(urn, catalogue))
    yield { path, found: shown(urn), expected: 'an entity of the pack, or one that every DataHub has' }
}

function isKnown(urn: string, { urns, columns }: PackCatalogue): boolean {
  if (entityOf(urn) !== 'schemaField') return urns.has(urn) || isBuiltIn(urn)
  const [dataset = '', fieldPath = ''] = splitUrnKey(urn.slice('urn:li:schemaField:'.length)) ?? []
  return columns.get(dataset)?.has(decoded(fieldPath)) === true
}

function decoded(part: string): string {
  return part
    .replace(/%2C/gi, ',')
    .replace(/%28/g, '(')
    .replace(/%29/g, ')')
    .replace(/%E2%90%9F/gi, '\u241f')
}
