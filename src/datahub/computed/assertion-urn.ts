import { urn } from '../records/urns.ts'

/** The same assertion has the same id in every pack. */
export const assertionUrn = (id: string) => urn.assertion({ assertion: id, maker: 'dhub' })
