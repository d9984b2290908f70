import { composeNames } from './compose-names.ts'
import { wordList } from './word-list.ts'

const stems = wordList(`
  Alderfen, Amberleaf, Applegarth, Ashmarsh, Badgerfold, Barleymow, Beckside, Bellflower, Bilberry,
  Birdsong, Blackfen, Bluebottle, Bracken Hollow, Bramling, Briarfold, Brookmeadow, Buttercress,
  Candleberry, Catkin, Cedarfold, Chaffinch, Chalkpit, Cloudberry, Cobblegate, Coltsfoot, Copperbeech,
  Cornflower, Cowslip, Crabapple, Cranefold, Curlew, Dabchick, Damson, Dandelion, Deerfold, Dovecote,
  Dragonfly, Duckpond, Elderflower, Fallowfield, Fernbrake, Fieldmouse, Finchley Wood, Firecrest,
  Flaxfield, Foxglove, Fritillary, Furrow, Gatehouse, Goldcrest, Goosefoot, Gorsehill, Granary,
  Grasshopper, Greenfinch, Harebell, Harvest Moon, Hawthornden, Haystack, Hazelnut, Hedgerow, Heronwood,
  Hollyhock, Honeycomb, Hopfield, Hornbeam, Jackdaw, Juniperberry, Kettlewell, Kingfisher, Lacewing,
  Lapwing, Larkspur, Lavender Hill, Lilyfold, Limekiln, Linnet, Longbarrow, Lupin, Maltings, Marigold,
  Marshmallow, Mayfly, Meadowlark, Millrace, Millstone, Moonwort, Mulberry, Nettlebed, Nightjar, Nuthatch,
  Oatfield, Old Quarry, Orchardside, Osprey, Oxbow, Partridge, Pearmain, Periwinkle, Pipistrelle,
  Ploughshare, Pondside, Poppyfield, Quarrybank, Quincefold, Ragwort, Redshank, Reedbed, Rosehip,
  Ryegrass, Sandmartin, Saffronfold, Sawmill, Sedgefield, Shearling, Silverbirch, Skylark, Snowdrop,
  Sparrowhawk, Speedwell, Starflower, Stonechat, Sundial, Swallowtail, Sweetbriar, Tanglewood, Teasel,
  Thistledown, Thrushfold, Tillage, Toadflax, Turnstone, Vinefold, Wagtail, Waterlily, Waxwing,
  Weathercock, Wheatear, Whinberry, Wildrose, Windfall, Woodruff, Woodlark, Wrenfold, Yarrow, Yellowhammer`)

const kinds = wordList('Street, Avenue, Lane, Drive, Road, Court, Way, Place, Terrace, Close, Boulevard')

/** Street names, invented; a house number goes before them. */
export const streets = composeNames(stems, kinds, 400, 0)
