import { createHash } from 'node:crypto'
import { ExternalError } from '../../core/errors.ts'
import { DatahubClient } from '../../datahub/client/datahub-client.ts'
import { type Connection, isTransient } from '../../datahub/client/request.ts'
import { ServerError } from '../../datahub/client/server-error.ts'
import { readPack } from '../../datahub/pack/read-pack.ts'
import { batchesOf, batchLimits, type Sending, sendingOf } from './push-batches.ts'
import {
  forgetPushState,
  type PushState,
  pushStateFile,
  readPushState,
  writePushState,
} from './push-state.ts'
import { type ReadBackFlaw, readBack, sampleOf } from './read-back.ts'

/** A record that the server will not take, and why, in its own words. */
export interface RefusedRecord {
  readonly file: string
  readonly record: number
  readonly urn: string
  readonly aspect: string
  readonly said: string
}

/** What a push tells while it goes on. */
export type PushEvent =
  | {
      readonly type: 'planned'
      readonly records: number
      readonly resumedAt: number
      readonly server: string
    }
  | { readonly type: 'started over'; readonly reason: string }
  | { readonly type: 'sent'; readonly file: string; readonly done: number; readonly records: number }
  | { readonly type: 'refused'; readonly refused: RefusedRecord }

/** What came of a push. */
export interface PushResult {
  readonly server: string
  readonly version: string | undefined
  readonly records: number
  /** Those that an earlier push had sent. */
  readonly resumed: number
  readonly sent: number
  readonly refused: readonly RefusedRecord[]
  readonly readBack: { readonly records: number; readonly flaws: readonly ReadBackFlaw[] }
}

/** Whether the server has everything, as far as the sample tells. */
export function isPushComplete({ refused, readBack: { flaws } }: PushResult): boolean {
  return refused.length === 0 && flaws.every(({ problem }) => problem !== 'missing')
}

/** How a pack is pushed. */
export interface PushOptions {
  readonly connection: Connection
  /** Whether to send all again, whatever an earlier push has sent. */
  readonly isFromStart: boolean
  readonly limits?: { readonly recordsMax: number; readonly bytesMax: number }
  /** After so many refused records the pack is given up: it is not for this server. */
  readonly refusedMax?: number
}

const REFUSED_MAX = 100
/** How often parts of a batch are tried while the bad record in it is looked for. */
const ATTEMPTS_WHILE_SEARCHING = 2

/**
 * Sends a pack to a server, file by file and in batches. A batch that is refused is cut in halves until the record at
 * fault is alone: it is told, and the rest arrives. In the end a sample is read back. What was sent is remembered
 * beside the pack, so that a push that breaks off goes on where it was.
 *
 * @throws ExternalError when the server cannot be reached or will not have the pack; the next push goes on
 */
export async function* pushPack(path: string, options: PushOptions): AsyncGenerator<PushEvent, PushResult> {
  const push = new Push(await loadPack(path), options)
  return yield* push.run(pushStateFile(path))
}

interface LoadedPack {
  readonly digest: string
  readonly files: readonly { readonly path: string; readonly records: readonly Sending[] }[]
  /** Records without a frame to send them by. */
  readonly broken: readonly RefusedRecord[]
}

async function loadPack(path: string): Promise<LoadedPack> {
  const hash = createHash('sha256')
  const files = []
  const broken: RefusedRecord[] = []
  for await (const file of readPack(path)) {
    hash.update(`${file.path}\n`)
    const records: Sending[] = []
    for (const at of file.records) {
      hash.update(JSON.stringify(at.value))
      const sending = sendingOf(at, file.isAwaited)
      if (sending !== undefined) records.push(sending)
      else broken.push({ ...placeOf(at), urn: '', aspect: '', said: 'it was not sent: it is no record' })
    }
    files.push({ path: file.path, records })
  }
  return { digest: hash.digest('hex').slice(0, 16), files, broken }
}

function placeOf({ file, number }: Sending['at']): Pick<RefusedRecord, 'file' | 'record'> {
  return { file, record: number }
}

class Push {
  readonly #pack: LoadedPack
  readonly #options: PushOptions
  readonly #refused: RefusedRecord[]
  readonly #records: number
  #done = 0
  #arrived = 0

  constructor(pack: LoadedPack, options: PushOptions) {
    this.#pack = pack
    this.#options = options
    this.#refused = [...pack.broken]
    this.#records = pack.files.reduce((sum, { records }) => sum + records.length, 0)
  }

  async *run(stateFile: string): AsyncGenerator<PushEvent, PushResult> {
    const { connection, isFromStart } = this.#options
    const client = this.#client(connection.retry.attemptsMax)
    const { versions } = await client.config()
    const earlier = isFromStart
      ? undefined
      : await readPushState(stateFile, connection.url, this.#pack.digest)
    const state = yield* this.#checkedState(client, earlier)
    const again = this.#refusedBefore(state)
    const resumed = this.#sentBefore(state).length - again.length
    yield { type: 'planned', records: this.#records, resumedAt: resumed, server: connection.url }
    for (const refused of this.#refused) yield { type: 'refused', refused }
    this.#done = resumed
    const remember = () =>
      writePushState(stateFile, {
        ...state,
        refused: this.#refused.map(({ file, record }) => ({ file, record })),
      })
    yield* this.#sendAll(again, 'the records refused before', remember)
    for (const { path, records } of this.#pack.files)
      yield* this.#sendAll(records.slice(state.sent[path] ?? 0), path, async (count) => {
        state.sent[path] = (state.sent[path] ?? 0) + count
        await remember()
      })
    const back = await this.#readBack(client)
    if (back.flaws.length === 0 && this.#refused.length === 0) await forgetPushState(stateFile)
    return {
      server: connection.url,
      version: versions?.['acryldata/datahub']?.version,
      records: this.#records + this.#pack.broken.length,
      resumed,
      sent: this.#arrived,
      refused: this.#refused,
      readBack: back,
    }
  }

  /** Sends records in batches, and has each batch remembered. */
  async *#sendAll(
    records: readonly Sending[],
    file: string,
    remember: (count: number) => Promise<void>,
  ): AsyncGenerator<PushEvent> {
    for (const batch of batchesOf(records, this.#options.limits ?? batchLimits)) {
      yield* this.#sendOrHalve(batch, true)
      this.#done += batch.length
      await remember(batch.length)
      yield { type: 'sent', file, done: this.#done, records: this.#records }
    }
  }

  /** What was sent before, if the server still has it: it may have been set up anew. */
  async *#checkedState(
    client: DatahubClient,
    earlier: PushState | undefined,
  ): AsyncGenerator<PushEvent, PushState> {
    const { connection } = this.#options
    const nothing = { server: connection.url, pack: this.#pack.digest, sent: {}, refused: [] }
    if (earlier === undefined) return nothing
    const flaws = await readBack(client, sampleOf(without(this.#sentBefore(earlier), earlier.refused)))
    const missing = flaws.find(({ problem }) => problem === 'missing')
    if (missing === undefined) return earlier
    yield { type: 'started over', reason: `the server no longer has ${missing.aspect} of ${missing.urn}` }
    return nothing
  }

  #sentBefore({ sent }: PushState): Sending[] {
    return this.#pack.files.flatMap(({ path, records }) => records.slice(0, sent[path] ?? 0))
  }

  #refusedBefore(state: PushState): Sending[] {
    const kept = new Set(without(this.#sentBefore(state), state.refused))
    return this.#sentBefore(state).filter((record) => !kept.has(record))
  }

  /** Sends a batch; when the server refuses it, its halves, and so on to the record at fault. */
  async *#sendOrHalve(batch: readonly Sending[], isWhole: boolean): AsyncGenerator<PushEvent> {
    const isSearching = !isWhole && batch.length > 1
    const attemptsMax = isSearching ? ATTEMPTS_WHILE_SEARCHING : this.#options.connection.retry.attemptsMax
    try {
      await this.#client(attemptsMax).ingest(batch.map(({ sent }) => sent))
      this.#arrived += batch.length
    } catch (error) {
      if (!(await this.#isAboutRecords(error))) throw error
      if (batch.length > 1) {
        const middle = batch.length >> 1
        yield* this.#sendOrHalve(batch.slice(0, middle), false)
        yield* this.#sendOrHalve(batch.slice(middle), false)
      } else yield this.#refuse(batch, error)
    }
  }

  /** Whether the records are at fault: neither the token nor the server, which answers as it should. */
  async #isAboutRecords(error: unknown): Promise<boolean> {
    if (!(error instanceof ServerError)) return false
    // Some records break the server within; then it is well for all others.
    if (error.status === 500) await this.#client(this.#options.connection.retry.attemptsMax).health()
    return error.status === 500 || !(isTransient(error) || [401, 403, 404].includes(error.status))
  }

  #refuse([record]: readonly Sending[], error: unknown): PushEvent {
    if (record === undefined || !(error instanceof ServerError)) throw error
    const { entityUrn: urn, aspectName: aspect } = record.proposal
    const refused = { ...placeOf(record.at), urn, aspect, said: error.said }
    this.#refused.push(refused)
    const max = this.#options.refusedMax ?? REFUSED_MAX
    if (this.#refused.length <= max) return { type: 'refused', refused }
    throw new ExternalError(
      `Cannot push the pack: found more than ${max} records that the server refuses, the last ${aspect} of ${urn}: ${error.said}; expected a pack for this server`,
      {
        nextSteps: [
          'Check the pack with `dhub datahub check`',
          'Compare the version in `dhub datahub status`',
        ],
      },
    )
  }

  async #readBack(client: DatahubClient): Promise<PushResult['readBack']> {
    const records = this.#pack.files.flatMap((file) => file.records)
    const sample = sampleOf(without(records, this.#refused))
    return { records: sample.length, flaws: await readBack(client, sample) }
  }

  #client(attemptsMax: number): DatahubClient {
    const { connection } = this.#options
    return new DatahubClient({ ...connection, retry: { ...connection.retry, attemptsMax } })
  }
}

/** The records that are not among those refused. */
function without(records: readonly Sending[], refused: PushState['refused']): Sending[] {
  const left = new Set(refused.map(({ file, record }) => `${file} ${record}`))
  return records.filter(({ at }) => !left.has(`${at.file} ${at.number}`))
}
