import { z } from 'zod'

const text = z.string()
const names = z.record(z.string(), text)
const condition = z.enum(['service_started', 'service_healthy', 'service_completed_successfully'])
const duration = z.string().regex(/^(\d+(h|m|s|ms|us))+$/)

const healthcheck = z.strictObject({
  test: z.tuple([z.enum(['CMD', 'CMD-SHELL']), text], text),
  interval: duration.optional(),
  timeout: duration.optional(),
  retries: z.int().positive().optional(),
  start_period: duration.optional(),
})

const service = z.strictObject({
  profiles: z.array(text).optional(),
  image: z.string().regex(/^[\w./-]+:.+$/),
  command: z.array(text).optional(),
  // A number or a yes or no would reach the container in another form than it stands here.
  environment: names.optional(),
  ports: z.array(text).optional(),
  volumes: z.array(text).optional(),
  networks: z.array(text).optional(),
  depends_on: z.record(z.string(), z.strictObject({ condition })).optional(),
  restart: z.enum(['no', 'always', 'on-failure', 'unless-stopped']).optional(),
  healthcheck: healthcheck.optional(),
})

/**
 * The part of the compose specification that docker-compose.yml uses: its words and their types. Strict, so that a word
 * that compose does not know, or that nobody has looked up yet, is found.
 */
export const composeFile = z.looseObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9_-]*$/),
  services: z.record(z.string().regex(/^[a-zA-Z0-9._-]+$/), service),
  networks: z.record(z.string(), z.strictObject({ name: text })),
  volumes: z.record(z.string(), z.strictObject({ name: text })),
})

/** A file that has been found to have the structure. */
export type ComposeFile = z.infer<typeof composeFile>

/** What a file refers to but does not have, and words at its top that compose does not know. */
export function brokenReferences(file: ComposeFile): string[] {
  const known = new Set(['name', 'services', 'networks', 'volumes'])
  const strange = Object.keys(file).filter((word) => !known.has(word) && !word.startsWith('x-'))
  const broken = Object.entries(file.services).flatMap(([name, { networks, volumes, depends_on: needs }]) => [
    ...missing(networks ?? [], file.networks).map((network) => `${name}: network ${network}`),
    ...missing(namedVolumes(volumes ?? []), file.volumes).map((volume) => `${name}: volume ${volume}`),
    ...Object.entries(needs ?? {}).flatMap(([other, { condition: state }]) => {
      const found = file.services[other]
      if (found === undefined) return [`${name}: service ${other}`]
      const isUnknown = state === 'service_healthy' && found.healthcheck === undefined
      return isUnknown ? [`${name}: the health of ${other}`] : []
    }),
  ])
  return [...strange, ...broken]
}

function namedVolumes(volumes: readonly string[]): string[] {
  return volumes.map((volume) => volume.split(':')[0] ?? '').filter((source) => !/^[./~]/.test(source))
}

function missing(used: readonly string[], declared: Readonly<Record<string, unknown>>): string[] {
  return used.filter((name) => !Object.hasOwn(declared, name))
}
