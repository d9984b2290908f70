/** What DataHub's own source says of measures that are about all rows. */
export const WHOLE_TABLE = { partition: 'FULL_TABLE_SNAPSHOT', type: 'FULL_TABLE' } as const
