/**
 * What the schemas of the 1.5 client have and a 1.5.0 server has not: patch releases of the client follow the main
 * branch. The server drops such aspects and refuses such fields, so the pack must do without.
 */
const LATER_ASPECTS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...[
    'chart',
    'container',
    'dashboard',
    'dataFlow',
    'dataJob',
    'dataset',
    'mlFeature',
    'mlFeatureTable',
    'mlModel',
    'mlModelGroup',
    'notebook',
  ].map((entity): [string, string[]] => [entity, ['documentation']]),
  ['incident', ['incidentExternalLinks', 'incidentNotes']],
])

const LATER_FIELDS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['AssertionResult', ['severity']],
  ['Status', ['lifecycleStage', 'lifecycleLastUpdated']],
])

/** Whether an entity takes the aspect only on servers after 1.5.0. */
export function isLaterAspect(entity: string, aspect: string): boolean {
  return LATER_ASPECTS.get(entity)?.includes(aspect) === true
}

/** Whether a record of the schemas has the field only on servers after 1.5.0. */
export function isLaterField(record: string | undefined, field: string): boolean {
  return LATER_FIELDS.get(record ?? '')?.includes(field) === true
}
