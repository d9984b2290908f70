import { lineList } from './line-list.ts'

/** What a loan can be secured with. */
export type CollateralType = 'property' | 'real_estate' | 'vehicle' | 'equipment' | 'inventory' | 'securities'

/** What the pledged asset is. Slots: {town}, {year}; for vehicles {make} and {model}. */
export const collateralDescriptions: Readonly<Record<CollateralType, readonly string[]>> = Object.freeze({
  property: lineList(`
    Detached house in {town}, built in {year}, first mortgage
    Terraced house with garden in {town}, built in {year}
    Apartment with two bedrooms in {town}, built in {year}
    Apartment with balcony and parking space in {town}, built in {year}
    Semi-detached house in {town}, renovated in {year}
    Workshop with yard in {town}, built in {year}
    Small office building in {town}, built in {year}
    Bungalow with garage in {town}, built in {year}`),
  real_estate: lineList(`
    House with four rooms and garage in {town}, built in {year}
    Farmhouse with outbuildings near {town}, built in {year}
    Condominium on the third floor in {town}, built in {year}
    Two-family house in {town}, built in {year}
    House on a corner lot in {town}, built in {year}
    Country house with orchard near {town}, built in {year}
    Town house with basement in {town}, built in {year}
    New house in a development in {town}, completed in {year}`),
  vehicle: lineList(`
    {make} {model}, model year {year}, bought new
    {make} {model}, model year {year}, bought from a dealer
    {make} {model}, model year {year}, one previous owner
    {make} {model}, model year {year}, full service record
    {make} {model}, model year {year}, with winter wheels
    {make} {model}, model year {year}, automatic gearbox
    {make} {model}, model year {year}, towing hitch
    {make} {model}, model year {year}, inspection passed`),
  equipment: lineList(`
    Milling machine and tools, installed in {town} in {year}
    Printing press, installed in {town} in {year}
    Bakery oven and dough mixer, bought in {year}
    Packaging line, installed in {year}
    Dental chairs and X-ray unit, bought in {year}
    Cold store with compressors in {town}, built in {year}
    Forklifts and pallet racks, bought in {year}
    Sawmill equipment in {town}, overhauled in {year}`),
  inventory: lineList(`
    Stock of building materials in the yard in {town}
    Finished goods in the warehouse in {town}
    Stock of furniture in the showroom in {town}
    Stock of spare parts in {town}, counted in {year}
    Wine in bottles and casks in the cellar in {town}
    Cloth and yarn in the warehouse in {town}
    Timber, sawn and dried, in the yard in {town}
    Stock of garden tools in {town}, counted in {year}`),
  securities: lineList(`
    Portfolio of government bonds in custody with the bank
    Investment fund units in the pledged custody account
    Fixed deposit pledged to the bank
    Portfolio of corporate bonds of good standing
    Shares in a broad index fund in custody with the bank
    Treasury bills in custody with the bank
    Mixed portfolio, half bonds and half shares, in custody
    Savings certificates pledged to the bank`),
})
