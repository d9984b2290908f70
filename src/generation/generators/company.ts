import { defineChoice, defineGenerator, definePart } from './define-generator.ts'
import type { Dice } from './dice.ts'
import type { Generator } from './generator.ts'

const STEMS = [
  'Alderfold',
  'Brightmoor',
  'Cinderhill',
  'Dunmarrow',
  'Eastbrook',
  'Fernleigh',
  'Glasswater',
  'Hollowridge',
  'Ironbarrow',
  'Juniperlane',
  'Kettleby',
  'Larkhollow',
  'Mistvale',
  'Northfurrow',
  'Oakmarrow',
  'Pinecrest',
  'Quarrybank',
  'Ravenfold',
  'Silverbeck',
  'Thornwick',
  'Umberdale',
  'Vetchfield',
  'Wrenmoor',
  'Yarrowbend',
] as const
const TRADES = [
  'Analytics',
  'Bakeries',
  'Components',
  'Dairies',
  'Electronics',
  'Foods',
  'Freight',
  'Furniture',
  'Glassworks',
  'Instruments',
  'Joinery',
  'Logistics',
  'Machinery',
  'Nurseries',
  'Optics',
  'Paper',
  'Plastics',
  'Printing',
  'Software',
  'Textiles',
  'Tools',
  'Trading',
] as const
const FORMS = ['Ltd', 'Inc', 'LLC', 'Group', 'Partners', '& Sons'] as const

interface Company {
  readonly name: string
  readonly slug: string
}

/** Makes an invented company. */
function makeCompany(dice: Dice): Company {
  const [stem, trade] = [dice.pick(STEMS), dice.pick(TRADES)]
  return { name: `${stem} ${trade} ${dice.pick(FORMS)}`, slug: `${stem}-${trade}`.toLowerCase() }
}

const part = definePart('company', makeCompany)

/** Companies, all invented. */
export const COMPANY_GENERATORS: readonly Generator[] = [
  part('company.name', 'Name of an invented company', ({ name }, { attempt }) =>
    attempt === 0 ? name : `${name} ${attempt + 1}`,
  ),
  defineChoice('company.department', 'Department', [
    'Accounting',
    'Customer Service',
    'Engineering',
    'Facilities',
    'Finance',
    'Human Resources',
    'Information Technology',
    'Legal',
    'Logistics',
    'Marketing',
    'Operations',
    'Procurement',
    'Production',
    'Quality Assurance',
    'Research and Development',
    'Sales',
    'Security',
    'Shipping',
  ]),
  defineChoice('company.industry', 'Industry', [
    'Agriculture',
    'Automotive',
    'Construction',
    'Education',
    'Energy',
    'Finance',
    'Food',
    'Health care',
    'Hospitality',
    'Insurance',
    'Logistics',
    'Manufacturing',
    'Media',
    'Retail',
    'Software',
    'Telecommunications',
    'Textiles',
    'Travel',
  ]),
  defineGenerator({
    name: 'company.slogan',
    summary: 'Slogan',
    make: ({ dice }) =>
      `${dice.pick(['Better', 'Honest', 'Lasting', 'Quiet', 'Simple', 'Sturdy'])} ${dice.pick(['tools', 'goods', 'service', 'answers', 'work'])}, ${dice.pick(['every day', 'made to last', 'close to you', 'without fuss'])}`,
  }),
  defineGenerator({
    name: 'company.tax-number',
    summary: 'A number in the shape of a tax number',
    make: ({ dice }) => dice.mask('00-#######'),
  }),
  part(
    'internet.domain-name',
    'Domain, kept for examples',
    ({ slug }, { attempt }) => `${slug}${attempt === 0 ? '' : attempt}.example`,
  ),
  part(
    'contact.url',
    'Address of a page at a domain kept for examples',
    ({ slug }, { dice }) =>
      `https://${slug}.example/${dice.pick(['about', 'blog', 'contact', 'news', 'products', 'team'])}/${dice.between(1, 99_999)}`,
  ),
  part(
    'contact.image-url',
    'Address of a picture at a domain kept for examples',
    ({ slug }, { dice }) => `https://img.${slug}.example/${dice.hex(8)}.jpg`,
  ),
]
