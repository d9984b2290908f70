import { brandTrades } from './brands/index.ts'
import { famousAddresses } from './famous-addresses.ts'
import { famousPeople } from './famous-people.ts'
import { foldText, gapSoft } from './fold-text.ts'
import type { Term, TermRule } from './term.ts'

const legalForms = 'inc,incorporated,corp,corporation,llc,ltd,plc,gmbh,ag,nv,spa'.split(',')
const none: ReadonlySet<string> = new Set()

const streetWords: readonly (readonly [RegExp, string])[] = [
  [/\bStreet\b/i, 'St'],
  [/\bAvenue\b/i, 'Ave'],
  [/\bBoulevard\b/i, 'Blvd'],
  [/\bDrive\b/i, 'Dr'],
  [/\bLane\b/i, 'Ln'],
  [/\bRoad\b/i, 'Rd'],
  [/\bTerrace\b/i, 'Ter'],
  [/\bCircle\b/i, 'Cir'],
  [/\bParkway\b/i, 'Pkwy'],
  [/\bPlace\b/i, 'Pl'],
  [/straße\b/i, 'str'],
  [/\bNorth\b/i, 'N'],
  [/\bSouth\b/i, 'S'],
  [/\bWest\b/i, 'W'],
  [/\bEast\b/i, 'E'],
]

/** A street address with its street words in full and abbreviated, in every mixture. */
const addressSpellings = (address: string): readonly string[] =>
  streetWords.reduce<readonly string[]>(
    (spellings, [long, short]) =>
      long.test(address)
        ? [...spellings, ...spellings.map((spelling) => spelling.replace(long, short))]
        : spellings,
    [address],
  )

const makeTerm = (
  kind: Term['kind'],
  name: string,
  about: string,
  rule: TermRule,
  companions = none,
  spelling = name,
): Term => {
  const folded = foldText(spelling)
  const starts: number[] = []
  for (let word = 0; word < folded.words; word += 1) {
    if (folded.gaps[word] !== gapSoft) starts.push(folded.starts[word] ?? 0)
  }
  const key = String.fromCharCode(...folded.codes.subarray(0, folded.length))
  return { kind, name, about, rule, key, wordStarts: starts.join(','), companions }
}

/** `Marks & Spencer` as `Marks and Spencer` too. */
const nameSpellings = (name: string): readonly string[] =>
  name.includes('&') ? [name, name.replaceAll('&', ' and ')] : [name]

/** Every real name and address to look for, with the spellings that differ by more than a letter. */
export const makeTerms = (): readonly Term[] => {
  const terms: Term[] = []
  for (const trade of brandTrades) {
    const companions = new Set([...trade.companions, ...legalForms])
    const add = (names: readonly string[], rule: TermRule): void => {
      for (const name of names) {
        for (const spelling of nameSpellings(name)) {
          terms.push(makeTerm('brand', name, trade.trade, rule, companions, spelling))
        }
      }
    }
    add(trade.distinctive, 'distinctive')
    add(trade.phrases, 'phrase')
    add(trade.ordinary, 'ordinary')
    add(trade.personal, 'personal')
  }
  for (const name of famousPeople) terms.push(makeTerm('person', name, 'famous person', 'exact'))
  for (const name of famousAddresses) {
    for (const spelling of addressSpellings(name)) {
      terms.push(makeTerm('address', name, 'famous address', 'exact', none, spelling))
    }
  }
  return terms
}
