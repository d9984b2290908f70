/** The environments that DataHub 1.5 knows. */
export const FABRICS = [
  'DEV',
  'TEST',
  'QA',
  'UAT',
  'EI',
  'PRE',
  'STG',
  'NON_PROD',
  'PROD',
  'CORP',
  'RVW',
  'PRD',
  'TST',
  'SIT',
  'SBX',
  'SANDBOX',
] as const

/** An environment, as part of a URN. */
export type Fabric = (typeof FABRICS)[number]

/** Where datasets live; it must equal what the recipe says, or a real ingestion makes a second copy of everything. */
export interface Place {
  /** Such as `postgres`. */
  readonly platform: string
  /** `platform_instance` of the recipe, where it has one: it then stands before every dataset's name. */
  readonly instance?: string
  readonly env: Fabric
}
