import { FABRICS } from '../records/place.ts'
import { splitUrnKey } from '../records/urn-parts.ts'

/** What a part of a URN's key must be; `text` is anything but empty, without what is reserved. */
type Part = 'text' | 'env' | 'any entity' | { readonly entity: string }

const platform: Part = { entity: 'dataPlatform' }
const shapes: ReadonlyMap<string, readonly Part[]> = new Map<string, readonly Part[]>([
  ['dataset', [platform, 'text', 'env']],
  ['schemaField', ['any entity', 'text']],
  ['dataFlow', ['text', 'text', 'text']],
  ['dataJob', [{ entity: 'dataFlow' }, 'text']],
  ['chart', ['text', 'text']],
  ['dashboard', ['text', 'text']],
  ['dataPlatformInstance', [platform, 'text']],
  ['mlModel', [platform, 'text', 'env']],
  ['mlModelGroup', [platform, 'text', 'env']],
  ['notebook', ['text', 'text']],
])

const envs: readonly string[] = FABRICS
const GUID = /^[0-9a-f]{32}$/
/** What the server refuses within a part; a percent sign would be read as an escape there. */
const RESERVED = /[,()\u241f]/

/** The kind of entity that a URN names; undefined when it is no URN. */
export function entityOf(urn: string): string | undefined {
  return /^urn:li:([A-Za-z]+):/.exec(urn)?.[1]
}

/** What is wrong with a URN, in words after "expected"; undefined when it is sound. */
export function urnFlaw(urn: string): string | undefined {
  const entity = entityOf(urn)
  if (entity === undefined) return 'urn:li:<entity>:<key>'
  const key = urn.slice(`urn:li:${entity}:`.length)
  if (key === '') return 'a key after the entity'
  if (key.trim() !== key || /[\n\r\t]/.test(key)) return 'no blank at an end of the key'
  const shape = shapes.get(entity)
  if (shape === undefined) {
    if (entity === 'container' && !GUID.test(key)) return 'a container id of 32 hexadecimal digits'
    return RESERVED.test(key) && splitUrnKey(key) === undefined ? 'no , ( ) within the key' : undefined
  }
  const parts = splitUrnKey(key)
  if (parts === undefined || parts.length !== shape.length)
    return `(${shape.map(partName).join(',')}) as the key of a ${entity}, with , ( ) of names escaped`
  for (const [i, part] of parts.entries()) {
    const flaw = partFlaw(part, shape[i] ?? 'text')
    if (flaw !== undefined) return flaw
  }
  return undefined
}

function partName(part: Part): string {
  return typeof part === 'string' ? part : part.entity
}

function partFlaw(part: string, wanted: Part): string | undefined {
  if (wanted === 'text') {
    if (part === '') return 'no empty part in the key'
    return RESERVED.test(part) ? 'no ( ) within a part of the key' : undefined
  }
  if (wanted === 'env') return envs.includes(part) ? undefined : `an environment: ${envs.join(', ')}`
  if (wanted !== 'any entity' && entityOf(part) !== wanted.entity) return `a ${wanted.entity} within the key`
  return urnFlaw(part)
}
