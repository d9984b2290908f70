/** One environment variable that dhub reads: the single source for config.ts, .env.example and the reference. */
export type ConfigVariable = {
  readonly name: string
  readonly group: 'connection' | 'tls' | 'datahub' | 'dhub' | 'shards' | 'terminal'
  /** What dhub takes when the variable is not set, in words where it is not a plain value. */
  readonly defaultText: string
  readonly meaning: string
  /** Never shown, logged or written anywhere. */
  readonly isSecret?: true
}

/** Every variable that `config.ts` reads, in the order of `.env.example`. */
export const CONFIG_VARIABLES = [
  {
    name: 'DATABASE_URL',
    group: 'connection',
    defaultText: '',
    meaning:
      'where to connect, as postgresql://user:password@host:port/database; wins over the POSTGRES_* lines',
    isSecret: true,
  },
  {
    name: 'POSTGRES_HOST',
    group: 'connection',
    defaultText: 'localhost',
    meaning: 'host of the server; any POSTGRES_* line turns the embedded server off',
  },
  { name: 'POSTGRES_PORT', group: 'connection', defaultText: '5432', meaning: 'port of the server' },
  { name: 'POSTGRES_USER', group: 'connection', defaultText: 'postgres', meaning: 'role to connect as' },
  {
    name: 'POSTGRES_PASSWORD',
    group: 'connection',
    defaultText: '',
    meaning: 'password of that role',
    isSecret: true,
  },
  { name: 'POSTGRES_DB', group: 'connection', defaultText: 'bank', meaning: 'database to connect to' },
  {
    name: 'PGSSLMODE',
    group: 'tls',
    defaultText: 'prefer',
    meaning: 'disable, allow, prefer, require, verify-ca or verify-full, as libpq has them',
  },
  {
    name: 'PGSSLROOTCERT',
    group: 'tls',
    defaultText: '',
    meaning: 'file of the certificate authorities that verify-ca and verify-full trust',
  },
  { name: 'PGSSLCERT', group: 'tls', defaultText: '', meaning: 'file of the client certificate' },
  { name: 'PGSSLKEY', group: 'tls', defaultText: '', meaning: 'file of the key of the client certificate' },
  {
    name: 'DATAHUB_GMS_URL',
    group: 'datahub',
    defaultText: '',
    meaning: 'where the server of DataHub is, as http://host:port; wins over the next two lines',
  },
  { name: 'DATAHUB_GMS_HOST', group: 'datahub', defaultText: 'localhost', meaning: 'host of that server' },
  { name: 'DATAHUB_GMS_PORT', group: 'datahub', defaultText: '8080', meaning: 'port of that server' },
  {
    name: 'DATAHUB_GMS_TOKEN',
    group: 'datahub',
    defaultText: '',
    meaning: 'access token of DataHub, where the server asks for one',
    isSecret: true,
  },
  {
    name: 'DHUB_HOME',
    group: 'dhub',
    defaultText: '/var/lib/dhub as root, else dhub in the data folder of the user',
    meaning: 'folder that holds the embedded server and its data',
  },
  {
    name: 'XDG_DATA_HOME',
    group: 'dhub',
    defaultText: '~/.local/share',
    meaning: 'the data folder of the user, on Linux and macOS',
  },
  {
    name: 'LOCALAPPDATA',
    group: 'dhub',
    defaultText: '~/AppData/Local',
    meaning: 'the data folder of the user, on Windows',
  },
  {
    name: 'DHUB_SHARD_COUNT',
    group: 'shards',
    defaultText: '',
    meaning:
      'how many pods fill the database together; Kubernetes gives each its index, but not their number',
  },
  {
    name: 'JOB_COMPLETION_INDEX',
    group: 'shards',
    defaultText: '',
    meaning: 'which of them this one is, from 0; set by Kubernetes in the pods of an Indexed Job',
  },
  {
    name: 'SLURM_ARRAY_TASK_ID',
    group: 'shards',
    defaultText: '',
    meaning: 'which task of a job array this is; set by Slurm, like the three that follow',
  },
  {
    name: 'SLURM_ARRAY_TASK_COUNT',
    group: 'shards',
    defaultText: '',
    meaning: 'how many tasks the array has',
  },
  {
    name: 'SLURM_ARRAY_TASK_MIN',
    group: 'shards',
    defaultText: '0',
    meaning: 'the lowest number of a task',
  },
  {
    name: 'SLURM_ARRAY_TASK_STEP',
    group: 'shards',
    defaultText: '1',
    meaning: 'how far the numbers of two tasks are apart',
  },
  { name: 'NO_COLOR', group: 'terminal', defaultText: '', meaning: 'set to anything: no colours' },
  {
    name: 'FORCE_COLOR',
    group: 'terminal',
    defaultText: '',
    meaning: 'set to 1, 2 or 3: colours also where the output is not a terminal',
  },
] as const satisfies readonly ConfigVariable[]

type KnownVariable = (typeof CONFIG_VARIABLES)[number]

/** The name of a variable that `config.ts` reads. */
export type ConfigVariableName = KnownVariable['name']

/** The name of a variable that says where or how to connect. */
export type ConnectionVariableName = Extract<KnownVariable, { readonly group: 'connection' | 'tls' }>['name']

/** The name of a variable that says where DataHub is. */
export type DatahubVariableName = Extract<KnownVariable, { readonly group: 'datahub' }>['name']

/** The variables that say where and how to connect. */
export const CONNECTION_VARIABLE_NAMES: readonly ConnectionVariableName[] = CONFIG_VARIABLES.filter(
  (variable) => variable.group === 'connection' || variable.group === 'tls',
).map((variable) => variable.name)

/** The name of a variable that says which part of a run a process does. */
export type ShardVariableName = Extract<KnownVariable, { readonly group: 'shards' }>['name']
