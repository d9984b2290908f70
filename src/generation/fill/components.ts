/** Tables that refer to each other in a circle, or one that does not; and how many tables deep it stands. */
export interface Component {
  readonly tables: readonly string[]
  /** 0 where nothing outside is referred to. */
  readonly level: number
}

/**
 * The strongly connected components of a graph of references, parents before children (Tarjan, "Depth-first search and
 * linear graph algorithms", 1972; without recursion, so that no chain of tables is too long).
 *
 * @param parentsOf what a table refers to, itself may be among it
 */
export function componentsOf(
  tables: readonly string[],
  parentsOf: (table: string) => readonly string[],
): Component[] {
  const order = new Map<string, number>()
  const low = new Map<string, number>()
  const open: string[] = []
  const isOpen = new Set<string>()
  const componentOf = new Map<string, number>()
  const found: string[][] = []
  const enter = (table: string) => {
    order.set(table, order.size)
    low.set(table, order.size - 1)
    open.push(table)
    isOpen.add(table)
    return { table, parents: parentsOf(table), at: 0 }
  }
  const close = (table: string) => {
    const members: string[] = []
    let member: string | undefined
    do {
      member = open.pop() as string
      isOpen.delete(member)
      componentOf.set(member, found.length)
      members.push(member)
    } while (member !== table)
    found.push(members)
  }
  for (const start of tables) {
    if (order.has(start)) continue
    const stack = [enter(start)]
    while (stack.length > 0) {
      const frame = stack.at(-1) as (typeof stack)[number]
      const parent = frame.parents[frame.at++]
      if (parent === undefined) {
        stack.pop()
        const below = stack.at(-1)?.table
        if (below !== undefined) low.set(below, Math.min(low.get(below) ?? 0, low.get(frame.table) ?? 0))
        if (low.get(frame.table) === order.get(frame.table)) close(frame.table)
      } else if (!order.has(parent)) stack.push(enter(parent))
      else if (isOpen.has(parent))
        low.set(frame.table, Math.min(low.get(frame.table) ?? 0, order.get(parent) ?? 0))
    }
  }
  return withLevels(found, tables, parentsOf, componentOf)
}

function withLevels(
  found: readonly string[][],
  tables: readonly string[],
  parentsOf: (table: string) => readonly string[],
  componentOf: ReadonlyMap<string, number>,
): Component[] {
  const position = new Map(tables.map((table, i) => [table, i]))
  const levels: number[] = []
  return found.map((members, own) => {
    const above = members.flatMap((table) => parentsOf(table).map((parent) => componentOf.get(parent)))
    const level = Math.max(
      0,
      ...above.map((at) => (at === undefined || at === own ? 0 : (levels[at] ?? 0) + 1)),
    )
    levels.push(level)
    return { tables: members.sort((a, b) => (position.get(a) ?? 0) - (position.get(b) ?? 0)), level }
  })
}
