import { defineChoice, defineGenerator, isNumeric, isOf, isTextual } from './define-generator.ts'
import type { Dice } from './dice.ts'
import type { Generator } from './generator.ts'

const NOUNS = [
  'anchor',
  'basil',
  'cobalt',
  'delta',
  'ember',
  'falcon',
  'garnet',
  'harbor',
  'indigo',
  'jasper',
  'krypton',
  'lagoon',
  'maple',
  'nimbus',
  'onyx',
  'prism',
  'quartz',
  'raven',
  'sable',
  'tundra',
] as const

const isNetwork = (type: Parameters<typeof isTextual>[0]) => isTextual(type) || isOf('inet', 'cidr')(type)

/** A version 4 UUID. */
export function uuidFrom(dice: Dice): string {
  const digits = dice.hex(32)
  const variant = '89ab'[Number.parseInt(digits[16] as string, 16) % 4]
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-${variant}${digits.slice(17, 20)}-${digits.slice(20)}`
}

/** What machines and programs write down; addresses from ranges kept for documentation and private use. */
export const INTERNET_GENERATORS: readonly Generator[] = [
  defineGenerator({
    name: 'internet.ip-address',
    summary: 'IPv4 address of a private network',
    fits: isNetwork,
    make: ({ dice, context: { column } }) =>
      column.type.kind === 'cidr'
        ? `10.${dice.between(0, 255)}.${dice.between(0, 255)}.0/24`
        : `10.${dice.between(0, 255)}.${dice.between(0, 255)}.${dice.between(1, 254)}`,
  }),
  defineGenerator({
    name: 'internet.ip-v6',
    summary: 'IPv6 address, from the range for documentation',
    fits: isNetwork,
    make: ({ dice }) => `2001:db8:${dice.hex(4)}:${dice.hex(4)}::${dice.hex(4)}`,
  }),
  defineGenerator({
    name: 'internet.mac-address',
    summary: 'Hardware address, locally administered',
    fits: (type) => isTextual(type) || isOf('macaddr', 'macaddr8')(type),
    make: ({ dice, context: { column } }) =>
      ['02', ...Array.from({ length: column.type.kind === 'macaddr8' ? 7 : 5 }, () => dice.hex(2))].join(':'),
  }),
  defineGenerator({
    name: 'internet.user-agent',
    summary: 'Name of a program',
    make: ({ dice }) =>
      `ExampleBrowser/${dice.between(80, 140)}.0 (${dice.pick(['X11; Linux x86_64', 'Desktop', 'Tablet', 'Phone'])})`,
  }),
  defineGenerator({
    name: 'internet.host-name',
    summary: 'Name of a host',
    make: ({ dice }) => `${dice.pick(NOUNS)}-${dice.between(1, 99)}.internal.example`,
  }),
  defineGenerator({
    name: 'internet.port',
    summary: 'Number of a port',
    fits: isNumeric,
    make: ({ dice }) => dice.pick([80, 443, 5432, 6379, 8080, 8443, 9092, 3000]),
  }),
  defineChoice('internet.http-method', 'Method of a request', [
    'GET',
    'GET',
    'GET',
    'POST',
    'POST',
    'PUT',
    'PATCH',
    'DELETE',
  ]),
  defineChoice(
    'internet.http-status',
    'Status of a response',
    [200, 200, 200, 200, 201, 204, 301, 302, 304, 400, 401, 403, 404, 404, 409, 422, 429, 500, 503],
    isNumeric,
  ),
  defineChoice('internet.mime-type', 'Media type', [
    'application/json',
    'application/pdf',
    'image/jpeg',
    'image/png',
    'text/csv',
    'text/html',
    'text/plain',
    'video/mp4',
  ]),
  defineGenerator({
    name: 'internet.file-name',
    summary: 'Name of a file',
    make: ({ dice }) =>
      `${dice.pick(NOUNS)}-${dice.between(1, 9999)}.${dice.pick(['csv', 'jpg', 'json', 'pdf', 'png', 'txt'])}`,
  }),
  defineGenerator({
    name: 'internet.file-path',
    summary: 'Path of a file',
    make: ({ dice }) =>
      `/${dice.pick(['data', 'files', 'media', 'reports'])}/${dice.pick(NOUNS)}/${dice.between(1, 9999)}.${dice.pick(['csv', 'json', 'pdf', 'png'])}`,
  }),
  defineChoice('internet.file-extension', 'Extension of a file', [
    'csv',
    'docx',
    'jpg',
    'json',
    'pdf',
    'png',
    'txt',
    'xlsx',
  ]),
  defineGenerator({
    name: 'internet.slug',
    summary: 'Words for an address',
    make: ({ dice }) => `${dice.pick(NOUNS)}-${dice.pick(NOUNS)}-${dice.between(1, 99_999)}`,
  }),
  defineGenerator({
    name: 'internet.token',
    summary: 'Looks like a key, and opens nothing',
    make: ({ dice, context: { column } }) =>
      dice.hex(Math.min(32, column.type.kind === 'text' ? (column.type.length ?? 32) : 32)),
  }),
  defineGenerator({
    name: 'internet.hash',
    summary: 'Hexadecimal digits of a checksum',
    fits: (type) => isTextual(type) || isOf('bytes')(type),
    make: ({ dice, context: { column } }) =>
      column.type.kind === 'bytes'
        ? `\\x${dice.hex(64)}`
        : dice.hex(Math.min(64, column.type.kind === 'text' ? (column.type.length ?? 64) : 64)),
  }),
  defineGenerator({
    name: 'internet.version',
    summary: 'Version of a program',
    make: ({ dice }) => `${dice.between(0, 9)}.${dice.between(0, 20)}.${dice.between(0, 30)}`,
  }),
  defineChoice('internet.device', 'Kind of device', [
    'desktop',
    'laptop',
    'phone',
    'tablet',
    'terminal',
    'watch',
  ]),
  defineChoice('internet.operating-system', 'Operating system', ['Linux', 'BSD', 'Unix', 'RTOS']),
  defineChoice('internet.log-level', 'Level of a log line', [
    'debug',
    'info',
    'info',
    'info',
    'warn',
    'error',
  ]),
  defineGenerator({
    name: 'internet.error-message',
    summary: 'Message of an error',
    make: ({ dice }) =>
      `${dice.pick(['Timeout', 'Connection refused', 'Invalid input', 'Not found', 'Permission denied'])} in ${dice.pick(NOUNS)} (code ${dice.between(100, 599)})`,
  }),
  defineGenerator({
    name: 'id.uuid',
    summary: 'UUID, version 4',
    fits: (type) => isTextual(type) || isOf('uuid')(type),
    make: ({ dice }) => uuidFrom(dice),
  }),
]
