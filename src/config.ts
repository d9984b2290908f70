import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'dotenv'
import {
  CONFIG_VARIABLES,
  CONNECTION_VARIABLE_NAMES,
  type ConfigVariableName,
  type ConnectionVariableName,
  type DatahubVariableName,
  type ShardVariableName,
} from './config-variables.ts'

/** The variables that say where and how to connect, by their names; what is undefined was not set. */
export type ConnectionConfig = Readonly<Record<ConnectionVariableName, string | undefined>>

/** The variables that say where DataHub is, by their names. */
export type DatahubConfig = Readonly<Record<DatahubVariableName, string | undefined>>

/** The variables that say which part of a run this process does, by their names. */
export type ShardConfig = Readonly<Record<ShardVariableName, string | undefined>>

/** The environment, read once and frozen. */
export type Config = {
  readonly connection: ConnectionConfig
  readonly datahub: DatahubConfig
  readonly shards: ShardConfig
  /** The variables of the process as they are, for programs that dhub runs. Holds secrets: never print it. */
  readonly forPrograms: Readonly<Record<string, string | undefined>>
  /** `DHUB_HOME`: the state folder, where it was set. */
  readonly home: string | undefined
  /** The data folder of the user, where the environment names one. */
  readonly userDataFolder: string | undefined
  readonly hasNoColor: boolean
  readonly forcedColor: string | undefined
  /** Values for flags: `DHUB_LOG_LEVEL` is the value of `--log-level`. */
  readonly flagValues: Readonly<Record<string, string>>
}

const configNames = new Set<string>(CONFIG_VARIABLES.map((variable) => variable.name))

/**
 * Reads the environment and the `.env` file of the working folder; the environment wins, and neither is changed.
 * An empty value counts as not set.
 *
 * @param environment the variables of the process, or a test's own
 * @param dotenvFile read where it exists
 */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  dotenvFile = '.env',
): Config {
  const values = { ...readDotenv(dotenvFile), ...withoutEmpty(environment) }
  const valueOf = (name: ConfigVariableName): string | undefined => values[name]
  return Object.freeze({
    connection: Object.freeze(connectionIn(values)),
    datahub: Object.freeze({
      DATAHUB_GMS_URL: valueOf('DATAHUB_GMS_URL'),
      DATAHUB_GMS_HOST: valueOf('DATAHUB_GMS_HOST'),
      DATAHUB_GMS_PORT: valueOf('DATAHUB_GMS_PORT'),
      DATAHUB_GMS_TOKEN: valueOf('DATAHUB_GMS_TOKEN'),
    }),
    shards: Object.freeze({
      DHUB_SHARD_COUNT: valueOf('DHUB_SHARD_COUNT'),
      JOB_COMPLETION_INDEX: valueOf('JOB_COMPLETION_INDEX'),
      SLURM_ARRAY_TASK_ID: valueOf('SLURM_ARRAY_TASK_ID'),
      SLURM_ARRAY_TASK_COUNT: valueOf('SLURM_ARRAY_TASK_COUNT'),
      SLURM_ARRAY_TASK_MIN: valueOf('SLURM_ARRAY_TASK_MIN'),
      SLURM_ARRAY_TASK_STEP: valueOf('SLURM_ARRAY_TASK_STEP'),
    }),
    forPrograms: Object.freeze({ ...environment }),
    home: valueOf('DHUB_HOME'),
    userDataFolder: process.platform === 'win32' ? valueOf('LOCALAPPDATA') : valueOf('XDG_DATA_HOME'),
    hasNoColor: valueOf('NO_COLOR') !== undefined,
    forcedColor: valueOf('FORCE_COLOR'),
    flagValues: Object.freeze(flagValuesIn(values)),
  })
}

function connectionIn(values: Readonly<Record<string, string>>): ConnectionConfig {
  const read = CONNECTION_VARIABLE_NAMES.map((name) => [name, values[name]] as const)
  return Object.fromEntries(read) as ConnectionConfig
}

function flagValuesIn(values: Readonly<Record<string, string>>): Record<string, string> {
  const isFlagValue = ([name]: readonly [string, string]) =>
    name.startsWith('DHUB_') && !configNames.has(name)
  return Object.fromEntries(Object.entries(values).filter(isFlagValue))
}

function readDotenv(file: string): Record<string, string> {
  return existsSync(file) ? withoutEmpty(parse(readFileSync(file))) : {}
}

function withoutEmpty(values: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const kept: Record<string, string> = {}
  for (const [name, value] of Object.entries(values))
    if (value !== undefined && value !== '') kept[name] = value
  return kept
}
