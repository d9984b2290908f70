import { towns } from './towns.ts'
import { wordList } from './word-list.ts'

/** A branch of the bank. */
export type Branch = {
  /** `BR001` to `BR020`. */
  readonly code: string
  readonly name: string
  readonly town: (typeof towns)[number]
}

const names = wordList(`
  Market Square, Riverside, Old Mill, Station Road, Northgate, Harbor View, Orchard Park, Town Hall,
  Southfield, Library Row, Meadow Cross, Canal Street, Westbridge, Clock Tower, Foundry Yard, Hillcrest,
  Eastgate, Lakeside, Cornmarket, Quarry Bank`)

/** The twenty branches, each in another state or region. */
export const branches: readonly Branch[] = Object.freeze(
  names.flatMap((name, at) => {
    const town = towns[(at * 7 + 3) % towns.length]
    return town === undefined
      ? []
      : [Object.freeze({ code: `BR${String(at + 1).padStart(3, '0')}`, name: `${town.name} ${name}`, town })]
  }),
)
