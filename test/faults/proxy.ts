import net from 'node:net'

/** A connection through the proxy, from both sides. */
type Pair = { readonly client: net.Socket; readonly server: net.Socket }

/** A moment of a run, found by what goes over the wire. */
export type Boundary = {
  readonly name: string
  /** What dhub sends there; the bytes are read as Latin-1. */
  readonly sent: RegExp
  /** Which time that is sent, from 1. */
  readonly occurrence: number
  /** `before` the server gets it, or `after` it has done it and before dhub hears so. */
  readonly when: 'before' | 'after'
}

/** What is done at a boundary; `deliver` lets what was held back there arrive after all. */
type Act = (deliver: () => void) => void

/** What stands between dhub and the server, and can fail as networks do. */
export class Proxy implements AsyncDisposable {
  readonly #listener: net.Server
  readonly #target: { readonly host: string; readonly port: number }
  readonly #pairs = new Set<Pair>()
  #bytesLeft = Number.POSITIVE_INFINITY
  #isStalling = false
  #isRefusing = false
  #boundary: { readonly at: Boundary; readonly act: Act } | undefined
  #seen = 0
  #awaited: net.Socket | undefined
  /** Bytes that went through, either way. */
  bytes = 0
  /** Connections that were cut or refused. */
  cuts = 0
  /** Connections that were let through. */
  connections = 0

  private constructor(listener: net.Server, target: { readonly host: string; readonly port: number }) {
    this.#listener = listener
    this.#target = target
    listener.on('connection', (client) => this.#take(client))
  }

  /** Starts a proxy on a port of its own. */
  static async open(target: { readonly host: string; readonly port: number }): Promise<Proxy> {
    const listener = net.createServer()
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
    return new Proxy(listener, target)
  }

  get port(): number {
    return (this.#listener.address() as net.AddressInfo).port
  }

  /** Cuts all connections once so many more bytes went through. */
  cutAfter(bytes: number): void {
    this.#bytesLeft = bytes
  }

  /** Cuts all connections now. */
  cut(): void {
    for (const { client, server } of this.#pairs) {
      client.resetAndDestroy()
      server.resetAndDestroy()
      this.cuts++
    }
    this.#pairs.clear()
  }

  /** Acts once at a boundary, where nothing goes through any more. */
  actAt(boundary: Boundary, act: Act): void {
    this.#boundary = { at: boundary, act }
    this.#seen = 0
  }

  /** Lets nothing through on the connections that are open, and keeps them open at both ends; later ones work. */
  stall(): void {
    for (const { client, server } of this.#pairs) {
      client.pause().removeAllListeners('close').removeAllListeners('data')
      server.pause().removeAllListeners('close').removeAllListeners('data')
    }
  }

  /** Stalls the open connections once so many more bytes went through. */
  stallAfter(bytes: number): void {
    this.#bytesLeft = bytes
    this.#isStalling = true
  }

  /** Cuts all connections and takes none until it is told to. */
  refuse(isRefusing: boolean): void {
    this.#isRefusing = isRefusing
    if (isRefusing) this.cut()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.cut()
    await new Promise<void>((resolve) => this.#listener.close(() => resolve()))
  }

  #take(client: net.Socket): void {
    client.on('error', () => undefined)
    if (this.#isRefusing) {
      this.cuts++
      client.resetAndDestroy()
      return
    }
    this.connections++
    const server = net.connect(this.#target)
    server.on('error', () => undefined)
    const pair = { client, server }
    this.#pairs.add(pair)
    this.#pass(client, server, (chunk) => this.#isEndedBySent(chunk, server))
    this.#pass(server, client, (chunk) => this.#isEndedByAnswer(server, () => void client.write(chunk)))
  }

  #isEndedBySent(chunk: Buffer, server: net.Socket): boolean {
    const boundary = this.#boundary
    if (boundary === undefined || !boundary.at.sent.test(chunk.toString('latin1'))) return false
    this.#seen++
    if (this.#seen !== boundary.at.occurrence) return false
    if (boundary.at.when === 'after') {
      this.#awaited = server
      return false
    }
    return this.#actAndStall(boundary.act, () => void server.write(chunk))
  }

  #isEndedByAnswer(server: net.Socket, deliver: () => void): boolean {
    if (this.#awaited !== server || this.#boundary === undefined) return false
    this.#awaited = undefined
    return this.#actAndStall(this.#boundary.act, deliver)
  }

  #actAndStall(act: Act, deliver: () => void): true {
    this.#boundary = undefined
    act(deliver)
    return true
  }

  #pass(from: net.Socket, to: net.Socket, isEndedBy: (chunk: Buffer) => boolean): void {
    from.on('data', (chunk: Buffer) => {
      if (isEndedBy(chunk)) return
      this.bytes += chunk.length
      if (chunk.length > this.#bytesLeft) {
        this.#break(to, chunk.subarray(0, this.#bytesLeft))
        return
      }
      this.#bytesLeft -= chunk.length
      if (!to.write(chunk)) {
        from.pause()
        to.once('drain', () => from.resume())
      }
    })
    from.on('close', () => to.destroy())
  }

  #break(to: net.Socket, last: Buffer): void {
    this.#bytesLeft = Number.POSITIVE_INFINITY
    if (!this.#isStalling) {
      // What came before the cut arrives, as with a real one.
      to.write(last, () => this.cut())
      return
    }
    this.#isStalling = false
    to.write(last)
    this.cuts++
    this.stall()
  }
}
