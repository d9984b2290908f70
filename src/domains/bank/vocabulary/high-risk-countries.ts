/** A country on the bank's list of high-risk countries. */
export type HighRiskCountry = { readonly code: string; readonly name: string }

/**
 * The bank's list: invented countries, so that no real one is accused, with codes that ISO 3166 leaves to users
 * (XA to XZ).
 */
export const highRiskCountries: readonly HighRiskCountry[] = Object.freeze(
  [
    { code: 'XO', name: 'Ostravia' },
    { code: 'XH', name: 'Kharim' },
    { code: 'XS', name: 'San Marcelo' },
    { code: 'XV', name: 'Veldoria' },
    { code: 'XP', name: 'Port Amaranth' },
    { code: 'XZ', name: 'Zerkovia' },
  ].map((country) => Object.freeze(country)),
)
