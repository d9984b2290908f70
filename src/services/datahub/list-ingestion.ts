import type { Layout } from '../../core/dataset.ts'
import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import { type ListedDatabase, listServer } from '../database/list-server.ts'
import { bankSystems, wholeBank } from './bank-scopes.ts'
import { type FoundRecipe, listRecipes } from './find-recipes.ts'
import { readSourceConfig } from './source-config.ts'

/** A database, or a system of the bank in one, and its recipe. */
export interface IngestEntry {
  /** What `--database` takes. */
  readonly name: string
  /** Where it lies on the server; undefined where it is not there. */
  readonly place:
    | { readonly database: string; readonly schemas: readonly string[]; readonly tables: number }
    | undefined
  readonly layout: Layout | undefined
  /** The file of its recipe; undefined where there is none. */
  readonly recipe: string | undefined
}

const publicSchema = 'public'
const ownSchema = 'dhub'

/** Systems of the bank, other databases of the server, and recipes without either: each with what it has. */
export async function listIngestion(
  target: ConnectionTarget,
  folder: string,
): Promise<readonly IngestEntry[]> {
  const [databases, found] = await Promise.all([listServer(target), listRecipes(folder)])
  const recipes = await Promise.all(found.map(withLayout))
  const systems = bankSystems('schemas').flatMap((name) => systemEntries(name, databases, target.database))
  const covered = new Set(systems.flatMap(({ name, place }) => [name, place?.database ?? name]))
  const others = databases.filter(({ name }) => !covered.has(name) && name !== 'postgres').map(otherEntry)
  const places = [...systems, ...others]
  const known = new Set(places.map(({ name }) => name))
  const stray = recipes.filter(({ name }) => !known.has(name)).map(({ name }) => wholeEntry(name, systems))
  return [...places, ...stray].map((entry) => ({ ...entry, recipe: recipeFor(entry, recipes) }))
}

type KnownRecipe = FoundRecipe & { readonly layout: Layout }

/** In one database the systems are schemas, and the database is a variable. */
async function withLayout(recipe: FoundRecipe): Promise<KnownRecipe> {
  const { database } = await readSourceConfig(recipe.path)
  return { ...recipe, layout: database?.startsWith('$') === true ? 'schemas' : 'databases' }
}

function recipeFor({ name, layout }: Place, recipes: readonly KnownRecipe[]): string | undefined {
  const fits = (recipe: KnownRecipe) => recipe.name === name && (layout ?? recipe.layout) === recipe.layout
  return recipes.find(fits)?.path
}

type Place = Omit<IngestEntry, 'recipe'>

/** A system may be there twice: as a schema of the bank's database and as a database of its own. */
function systemEntries(name: string, databases: readonly ListedDatabase[], bank: string): readonly Place[] {
  const asSchema = databases.find((one) => one.name === bank)?.schemas.find((schema) => schema.name === name)
  const asDatabase = databases.find((one) => one.name === name)
  const entries: Place[] = []
  if (asSchema !== undefined)
    entries.push({
      name,
      layout: 'schemas',
      place: { database: bank, schemas: [name], tables: asSchema.tables },
    })
  if (asDatabase !== undefined) entries.push({ ...otherEntry(asDatabase), layout: 'databases' })
  return entries.length > 0 ? entries : [{ name, layout: undefined, place: undefined }]
}

function otherEntry({ name, schemas }: ListedDatabase): Place {
  const own = schemas.filter((schema) => schema.name !== ownSchema)
  const filled = own.filter(
    ({ name: schema, tables, views }) => schema === publicSchema || tables + views > 0,
  )
  const tables = filled.reduce((sum, schema) => sum + schema.tables, 0)
  return {
    name,
    layout: undefined,
    place: { database: name, schemas: filled.map((one) => one.name), tables },
  }
}

function wholeEntry(name: string, found: readonly Place[]): Place {
  if (name !== wholeBank) return { name, layout: undefined, place: undefined }
  const inBank = found.filter(({ layout }) => layout === 'schemas').flatMap(({ place }) => place ?? [])
  const [first] = inBank
  if (first === undefined) return { name, layout: undefined, place: undefined }
  const schemas = inBank.flatMap((place) => place.schemas)
  const tables = inBank.reduce((sum, place) => sum + place.tables, 0)
  return { name, layout: 'schemas', place: { database: first.database, schemas, tables } }
}
