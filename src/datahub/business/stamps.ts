import type { AuditStamp } from '../records/aspects/audit-stamp.ts'
import type { RenderContext } from '../render-context.ts'

/** Who writes our records: the catalogue itself. */
const ACTOR = 'urn:li:corpuser:datahub'

/** The stamp of whatever a pack says. */
export const stampOf = ({ at }: Pick<RenderContext, 'at'>): AuditStamp => ({ time: at, actor: ACTOR })
