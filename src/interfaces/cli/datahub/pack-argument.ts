/** Where a pack lies when nobody says otherwise. */
export const packFolder = 'datahub-pack'
