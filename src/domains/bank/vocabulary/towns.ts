import { wordList } from './word-list.ts'

/** A town of a customer or branch. */
export type Town = {
  readonly name: string
  /** State, in two letters. */
  readonly state: string
  /** A postcode whose first three digits are not assigned to any post office. */
  readonly postcode: string
  /** Telephone area code of the state. */
  readonly areaCode: string
}

/** State, unassigned three-digit ZIP prefix, area code: invented towns. */
const places = `
  MD 213 410: Alderfen, Brackmere, Chesterfold, Dunwater, Eastmarrow
  WV 269 304: Fallowhill, Gristmoor, Hollowridge, Ironfold, Kettlerun
  FL 343 850: Larkwater, Marshpalm, Nettlekey, Orangefold, Pelicanby
  FL 345 352: Quailkey, Reedpalm, Sawgrassby, Tidefold, Umberkey
  AL 353 205: Vetchfield, Wrenriver, Yarrowbend, Ashmarrow, Bentwillow
  KY 419 606: Cavefold, Dapplerun, Elkmarrow, Foxbarrow, Ginsengby
  KY 428 270: Hempfold, Inglebend, Jackdawby, Knobmarrow, Limefold
  IA 517 515: Maizefold, Northfurrow, Oatmarrow, Prairieby, Quillbend
  WI 533 608: Rushlake, Snowfold, Tamarby, Upfallow, Virginpine Falls
  WI 536 715: Wildricefold, Birchwater, Cranbog, Drumlinby, Eskerfold
  MN 552 507: Fishmarrow, Gullwater, Heronlake Fold, Icefold, Jackpineby
  SD 578 605: Kestrelbutte, Longfallow, Milkweedby, Ninewinds, Oxbowfold
  ND 589 701: Plainsmarrow, Quiverbend, Redgrassby, Sleetfold, Thistlebutte
  IL 621 618: Upperfurrow, Vinemarrow, Weirbend, Yellowcornby, Amberfurrow
  MO 632 573: Bluffmarrow, Cavernfold, Dogtoothby, Eastozark Fold, Flintrun
  MO 643 816: Greenmarrow, Hickoryfold, Indigobend, Jonquilby, Kilnfold
  KS 663 785: Larkplain, Millfurrow, Northwindby, Overfold, Pebbleplain
  NE 682 402: Quarterfold, Ryemarrow, Sandcraneby, Tallgrass Bend, Undergate
  NE 694 308: Valefurrow, Wheatfold, Yuccamarrow, Antelopeby, Buttefold
  LA 702 504: Cypressfold, Deltamarrow, Egretby, Fernbayou, Gatorbend
  OK 732 405: Harrowplain, Indianpaintby, Juniperplain, Kitefold, Lonefurrow
  TX 771 254: Mesquitefold, Nopalby, Ocotillo Bend, Pecanmarrow, Quarterhorseby
  CO 817 970: Rimfold, Sagemarrow, Talusby, Uppermesa Fold, Vailfurrow
  ID 839 208: Willowbutte, Aspenfold, Basaltby, Camasmarrow, Driftfold
  UT 848 435: Echofold, Flatrockby, Gypsummarrow, Hoodoofold, Junipermesa
  AZ 854 928: Kachinafold, Lizardby, Mesamarrow, Nightbloom, Opuntiafold
  NM 876 505: Pinyonfold, Quartzby, Roadrunner Bend, Sotolmarrow, Turquoisefold
  NV 887 775: Ubehebefold, Washoemarrow, Yerbafold, Alkaliby, Basinfold
  CA 909 559: Coastfold, Dunemarrow, Estuaryby, Figfold, Grapemarrow
  WA 987 509: Hopmarrow, Inletfold, Junipercreek Fold, Kelpby, Larchfold`

const placeOf = (line: string): readonly Town[] => {
  const [where = '', names = ''] = line.split(':')
  const [state = '', prefix = '', areaCode = ''] = where.trim().split(' ')
  return wordList(names).map((name, at) =>
    Object.freeze({ name, state, postcode: `${prefix}${String(11 + at * 17).padStart(2, '0')}`, areaCode }),
  )
}

/** Invented towns of the home country, with postcodes that no post office has. */
export const towns: readonly Town[] = Object.freeze(places.trim().split('\n').flatMap(placeOf))
