import { wordList } from './word-list.ts'

/** Place-like words that name nothing real; companies, shops and schools are called after them. */
export const inventedStems = wordList(`
  Alderwick, Ambrefield, Arrowmere, Balsamgate, Birchmoor, Bramblecote, Brightfen, Brindlewick, Calderfen,
  Cedarholm, Cloverstead, Copperfen, Corvale, Cranmoor, Dapplewood, Dovemoor, Dunmarrow, Eastermoor,
  Elderholt, Elmsward, Fallowmere, Fennimark, Fernhallow, Flintmarsh, Foxglen, Gadwell, Garlandry,
  Gorsefield, Greyfen, Harrowmere, Hawkmarsh, Hazelcombe, Heronsgate, Hollowfen, Inglemoor, Ironbeck,
  Juniperton, Kestrelby, Kindlewood, Larkhollow, Linnetmoor, Lowmarsh, Maplefen, Marrowby, Meadowrill,
  Merlinsby, Millhallow, Mossgarth, Netherfold, Northfallow, Oakenrill, Orchardby, Otterfen, Pebblemoor,
  Pinefallow, Quailmarsh, Quillfen, Ravensmoor, Reedhallow, Ridgemarrow, Rookfield, Rushmarsh, Saddlemoor,
  Saltfen, Sedgeby, Sorrelwood, Sparrowgate, Stonefallow, Swallowfen, Tamarrow, Tarnfield, Teaselby,
  Thistlemoor, Thornfallow, Timbermarsh, Umberfield, Valewick, Vetchley, Wadefallow, Weirmoor, Wheatmarsh,
  Willowrill, Windlefen, Wrenhallow, Yarrowby, Yewmarsh, Zephyrfen, Cobblemere, Dunlinby, Emberholt`)
