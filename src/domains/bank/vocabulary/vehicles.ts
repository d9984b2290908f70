import { wordList } from './word-list.ts'

/** A make of car, invented, and its models. */
export type VehicleMake = { readonly make: string; readonly models: readonly string[] }

const makes = `
  Arvando: Brisa, Corriente, Lumbre, Meseta
  Belmarque: Alouette, Cascade, Rivage, Tourelle
  Castrel: C2, C4 Combi, C6, Fieldrunner
  Dorvane: Hatch 100, Hatch 200, Wagon 300, Hauler
  Elvaro: Piccolo, Strada Uno, Velino, Campo
  Fennic: Dune, Oasis, Sirocco Trail, Caravan 7
  Hallmoor: Drover, Shire, Tinker, Yeoman
  Jorvane: Nord, Fjell, Skog, Elv
  Kirivo: Mizu, Kaze, Hoshi, Tani
  Lundrick: Estate 40, Estate 60, Compact 20, Pickup 80
  Morvian: Lark, Finch, Swallow, Heron
  Noventa: One, Duo, Trio, Quatro
  Ostermark: Wald, Feld, Strom, Berg
  Pellarin: Aria, Sonata Breve, Tempo Lento, Vivace
  Quorra: E1, E2, E3 Long, E5 Van
  Tavrik: Steppe, Volna, Zarya Nova, Sever`

/** Makes and models of cars that nobody builds. */
export const vehicleMakes: readonly VehicleMake[] = Object.freeze(
  makes
    .trim()
    .split('\n')
    .map((line) => {
      const [make = '', models = ''] = line.split(':')
      return Object.freeze({ make: make.trim(), models: wordList(models) })
    }),
)
