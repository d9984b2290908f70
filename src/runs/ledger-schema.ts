/** The schema that holds the ledger, one per database. */
export const ledgerSchema = 'dhub'
