import type { RivalsResult } from '../rivals/rivals-part.ts'
import { median } from '../statistics.ts'
import { mebibytes, percent, ratio, seconds, thousands } from './figures.ts'
import type { ReportTable } from './text-table.ts'

/** How others fill the same table. */
export function rivalsTable({ rivals, template }: RivalsResult): ReportTable {
  const rateOf = ({ rounds }: (typeof rivals)[number]) =>
    rounds.length === 0 ? 0 : median(rounds.map((run) => run.rows / run.seconds))
  const own = rivals.find(({ isOwn }) => isOwn)
  const ownRate = own === undefined ? 0 : rateOf(own)
  return {
    title: 'What others do with the same table',
    columns: [
      'way',
      'rows',
      'seconds',
      'rows/s',
      'dhub is',
      'peak memory',
      'constraints broken',
      'untrue rows',
    ],
    rows: rivals.map((rival) => {
      const { rounds, broken } = rival
      const [first] = rounds
      if (first === undefined) return [rival.name, '', '', '', '', '', 'not measured', '']
      const untrue = Math.max(...Object.values(first.untrueShares))
      return [
        rival.name,
        thousands(first.rows),
        seconds(median(rounds.map((run) => run.seconds))),
        thousands(rateOf(rival)),
        rival.isOwn ? '' : `${ratio(ownRate / rateOf(rival))} × as fast`,
        mebibytes(median(rounds.map((run) => run.peakBytes))),
        broken.length === 0 ? 'none' : String(broken.length),
        percent(untrue),
      ]
    }),
    notes: [
      `\`accounts_db.transactions\` as dhub makes it, with its keys, checks, references and indexes in place, and ${thousands(template.accounts)} accounts to post on; whole processes, from start to end. dhub makes the accounts, their owners and the staff besides, and the constraints at the end.`,
      'A constraint that a tool breaks is taken off before it is measured. Untrue rows: the largest share of rows that break one of the bank’s rules that no constraint can state (balances that add up, nothing posted before the account was opened or after it was closed).',
    ],
    details: rivals.flatMap(({ name, broken, failure }) => [
      ...(broken.length === 0 ? [] : [`${name} broke: ${broken.join(', ')}`]),
      ...(failure === undefined ? [] : [`${name} was not measured: ${failure}`]),
    ]),
  }
}
