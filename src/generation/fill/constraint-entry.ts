/** How one constraint of a planned table is met: a line of the constraint ledger. */
export interface ConstraintEntry {
  /** `schema.table`. */
  readonly table: string
  readonly constraint: string
  readonly kind: 'key' | 'unique' | 'reference' | 'check' | 'exclusion' | 'partition' | 'not null'
  readonly how: 'by construction' | 'by rejection' | 'by deferral' | 'by the database' | 'refused'
  /** In plain words: by what, or why not. */
  readonly reason: string
}

/** Why a table cannot be filled as planned: found while planning, never at row forty million. */
export interface Refusal {
  /** `schema.table`. */
  readonly table: string
  /** The column or constraint that stands in the way. */
  readonly subject: string
  /** "Cannot <do X>: found <state>; expected <state>". */
  readonly message: string
  /** How many rows there is room for, where that is the trouble. */
  readonly rowsMax?: number
}

/** What a refusal says where its table is named already: "found <state>; expected <state>". */
export const reasonOfRefusal = ({ message }: Refusal): string => message.replace(/^Cannot [^:]*: /, '')
