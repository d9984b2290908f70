import { largestOf } from '../values/type-range.ts'
import { amount } from './amount.ts'
import { defineChoice, defineGenerator, isNumeric, isOf, isTextual } from './define-generator.ts'
import type { Generator } from './generator.ts'
import { SIZE, sizedOf } from './sized.ts'

const QUALITIES = [
  'Classic',
  'Compact',
  'Everyday',
  'Folding',
  'Heavy',
  'Light',
  'Long',
  'Modern',
  'Plain',
  'Portable',
  'Quiet',
  'Rugged',
  'Small',
  'Soft',
  'Sturdy',
  'Wide',
] as const
const MATERIALS = [
  'Bamboo',
  'Brass',
  'Canvas',
  'Ceramic',
  'Copper',
  'Cork',
  'Cotton',
  'Felt',
  'Glass',
  'Leather',
  'Linen',
  'Oak',
  'Paper',
  'Rubber',
  'Steel',
  'Stone',
  'Wool',
] as const
const GOODS = [
  'Backpack',
  'Basket',
  'Bench',
  'Blanket',
  'Bottle',
  'Bowl',
  'Chair',
  'Clock',
  'Desk',
  'Jacket',
  'Kettle',
  'Keyboard',
  'Knife',
  'Lamp',
  'Mirror',
  'Mug',
  'Notebook',
  'Pan',
  'Scarf',
  'Shelf',
  'Shoes',
  'Speaker',
  'Table',
  'Tent',
  'Toolbox',
  'Towel',
  'Tray',
  'Umbrella',
  'Wallet',
] as const

const COLORS = [
  'black',
  'white',
  'gray',
  'red',
  'green',
  'blue',
  'yellow',
  'orange',
  'brown',
  'purple',
  'silver',
  'beige',
]

const PACKS = ['boxes', 'bottles', 'bags', 'jars', 'cans', 'packs', 'cartons', 'pieces'] as const
const CONTENTS = ['50 g', '100 g', '250 g', '500 g', '1 kg', '250 ml', '500 ml', '1 l', '12 pcs'] as const

/** What is made and sold. */
export const COMMERCE_GENERATORS: readonly Generator[] = [
  defineGenerator({
    name: 'commerce.product-name',
    summary: 'Name of a product',
    make: ({ dice, attempt }) =>
      `${dice.pick(QUALITIES)} ${dice.pick(MATERIALS)} ${dice.pick(GOODS)}${attempt === 0 ? '' : ` ${dice.between(100, 999)}`}`,
  }),
  defineGenerator({
    name: 'commerce.sku',
    summary: 'Number of a product or part, such as KB-4821-X',
    make: ({ dice, context: { column } }) => {
      const room = column.type.kind === 'text' ? (column.type.length ?? 20) : 20
      return dice.mask(room >= 12 ? '??-#####-*' : '?#####').slice(0, room)
    },
  }),
  defineGenerator({
    name: 'commerce.barcode',
    summary: 'A number of thirteen digits with the check digit of EAN, from the range for use within a shop',
    fits: (type) => isTextual(type) || (type.kind === 'integer' && type.bits === 64),
    make: ({ dice, context: { column } }) => {
      const digits = dice.mask('20##########')
      const sum = Array.from(digits).reduce(
        (total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3),
        0,
      )
      const code = `${digits}${(10 - (sum % 10)) % 10}`
      return isNumeric(column.type) ? Number(code) : code
    },
  }),
  defineChoice('commerce.category', 'Category of goods', [
    'Accessories',
    'Bags',
    'Books',
    'Clothing',
    'Components',
    'Electronics',
    'Food',
    'Furniture',
    'Garden',
    'Health',
    'Home',
    'Kitchen',
    'Music',
    'Office',
    'Outdoor',
    'Shoes',
    'Sports',
    'Tools',
    'Toys',
    'Travel',
  ]),
  defineChoice('commerce.brand', 'An invented brand', [
    'Alderby',
    'Brinmoor',
    'Calderfold',
    'Drumlin',
    'Eskerfield',
    'Fernwick',
    'Gristow',
    'Hollowbeck',
    'Inglefen',
    'Jackdale',
    'Kelvar Fold',
    'Larkbarrow',
    'Mossbeck',
    'Netherby Fold',
    'Ottermoor',
  ]),
  defineGenerator({
    name: 'commerce.color',
    summary: 'Colour',
    make: ({ dice, context: { column } }) =>
      column.type.kind === 'text' && column.type.length === 7 ? `#${dice.hex(6)}` : dice.pick(COLORS),
  }),
  defineChoice('commerce.size', 'Size of clothing', ['XS', 'S', 'M', 'L', 'XL', 'XXL']),
  defineChoice(
    'commerce.material',
    'Material',
    MATERIALS.map((material) => material.toLowerCase()),
  ),
  defineChoice('commerce.unit', 'Unit of measure', [
    'pc',
    'box',
    'kg',
    'g',
    'l',
    'ml',
    'm',
    'cm',
    'set',
    'pair',
  ]),
  defineGenerator({
    name: 'commerce.packaging',
    summary: 'What one of it holds, such as 12 bottles or 24 boxes x 500 g',
    make: ({ dice, context: { column } }) => {
      const pack = `${dice.pick([4, 6, 8, 10, 12, 16, 20, 24, 36, 48])} ${dice.pick(PACKS)}`
      const whole = dice.chance(0.5) ? pack : `${pack} x ${dice.pick(CONTENTS)}`
      return column.type.kind === 'text' && whole.length > (column.type.length ?? whole.length) ? pack : whole
    },
  }),
  defineGenerator({
    name: 'commerce.price',
    summary: 'Price: most are small, few are large',
    fits: isNumeric,
    parameters: SIZE,
    make: (making) => sizedOf(making, 2) ?? amount(making, 5, 80, 2000),
  }),
  defineGenerator({
    name: 'commerce.quantity',
    summary: 'A small number of pieces',
    fits: isNumeric,
    parameters: SIZE,
    make: (making) =>
      sizedOf(making, 0) ?? 1 + Math.floor(making.dice.fraction() * making.dice.fraction() * 40),
  }),
  defineGenerator({
    name: 'commerce.discount',
    summary:
      'A discount: none for most; a share of one, or percent where the column has no room for decimals',
    fits: isNumeric,
    parameters: {
      unit: {
        type: 'string',
        description: 'share, or percent',
        enum: ['share', 'percent'],
        default: 'share',
      },
    },
    make: ({ dice, context: { column, parameters } }) => {
      const percent = dice.chance(0.6) ? 0 : dice.between(1, 8) * 5
      return parameters['unit'] === 'percent' ||
        (column.type.kind === 'numeric' && (column.type.scale ?? 2) < 2)
        ? percent
        : percent / 100
    },
  }),
  defineGenerator({
    name: 'commerce.tax-rate',
    summary: 'Rate of a tax on sales, in percent, or a share of one where the column is that small',
    fits: isNumeric,
    make: ({ dice, context: { column } }) => {
      const percent = dice.pick([0, 5, 7, 7.5, 10, 19, 20, 21])
      return largestOf(column.type) < 22 ? percent / 100 : percent
    },
  }),
  defineGenerator({
    name: 'commerce.tracking-number',
    summary: 'Number of a shipment',
    make: ({ dice }) => dice.mask('??####-####-##'),
  }),
  defineGenerator({
    name: 'commerce.document-number',
    summary: 'Number of an order, invoice or other document',
    fits: (type) => isTextual(type) || isNumeric(type),
    make: ({ dice, row, context: { column } }) =>
      isNumeric(column.type) ? row.index + 1 : `${dice.mask('??')}-${String(row.index + 1).padStart(6, '0')}`,
  }),
  defineGenerator({
    name: 'finance.amount',
    summary: 'An amount of money: most are small, few are large',
    fits: isNumeric,
    parameters: SIZE,
    make: (making) => sizedOf(making, 2) ?? amount(making, 10, 250, 50_000),
  }),
  defineGenerator({
    name: 'finance.balance',
    summary: 'A balance',
    fits: isNumeric,
    parameters: SIZE,
    make: (making) => sizedOf(making, 2) ?? amount(making, 0, 2500, 200_000),
  }),
  defineGenerator({
    name: 'finance.rate',
    summary: 'A rate: a share of one, or percent where the column has two decimals at most',
    fits: isNumeric,
    parameters: SIZE,
    make: (making) => {
      const sized = sizedOf(making)
      if (sized !== undefined) return sized
      const { dice, context } = making
      const { column } = context
      const percent = Math.round((0.5 + dice.fraction() * 9) * 1000) / 1000
      return column.type.kind === 'numeric' && (column.type.scale ?? 4) <= 2
        ? Math.round(percent * 100) / 100
        : Math.round(percent * 1000) / 100_000
    },
  }),
  defineGenerator({
    name: 'finance.iban',
    summary: 'In the shape of an account number, for a country that does not exist',
    make: ({ dice }) => dice.mask('ZZ##0000##############'),
  }),
  defineGenerator({
    name: 'finance.bic',
    summary: 'In the shape of a bank code, for a country that does not exist',
    make: ({ dice }) => dice.mask('????ZZ**'),
  }),
  defineGenerator({
    name: 'finance.account-number',
    summary: 'Number of an account',
    fits: (type) => isTextual(type) || isOf('integer')(type),
    make: ({ dice, context: { column } }) =>
      isNumeric(column.type) ? dice.between(100_000, 999_999_999) : dice.mask('00########'),
  }),
  defineGenerator({
    name: 'finance.card-number',
    summary: 'In the shape of a card number, from a range that no network has',
    make: ({ dice }) => dice.mask('0000############'),
  }),
  defineChoice('finance.card-type', 'Kind of card', ['credit', 'debit', 'prepaid', 'charge']),
  defineGenerator({
    name: 'finance.card-approval-code',
    summary: 'Code of an approval',
    make: ({ dice }) => dice.mask('######*###'),
  }),
  defineChoice('finance.payment-method', 'Way of paying', [
    'card',
    'cash',
    'transfer',
    'invoice',
    'direct debit',
    'voucher',
  ]),
  defineChoice('finance.currency-name', 'Name of a currency', [
    'US Dollar',
    'Canadian Dollar',
    'Pound Sterling',
    'Euro',
    'Swiss Franc',
    'Zloty',
    'Swedish Krona',
    'Norwegian Krone',
    'Danish Krone',
    'Australian Dollar',
    'New Zealand Dollar',
    'Yen',
    'Indian Rupee',
    'Real',
    'Mexican Peso',
    'Rand',
    'Kenyan Shilling',
  ]),
]
