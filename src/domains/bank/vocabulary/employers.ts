import { composeNames } from './compose-names.ts'
import { inventedStems } from './invented-stems.ts'
import { wordList } from './word-list.ts'

const sectors = wordList(`
  Manufacturing, Logistics, Building Supplies, Engineering, Dental Care, Accounting, Freight, Nurseries,
  Printing, Catering, Security Services, Packaging, Plumbing, Roofing, Software, Instruments, Furniture,
  Textiles, Dairy, Laboratories, Medical Center, School District, County Works, Warehousing, Surveying,
  Metalworks, Architects, Veterinary Clinic, Landscaping, Electrical, Publishing, Ceramics, Fisheries,
  Timber, Care Homes, Transit, Farms`)

/** Companies that pay salaries, invented. */
export const employers = composeNames(inventedStems, sectors, 240, 7)
