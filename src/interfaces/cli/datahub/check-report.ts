import type { Finding } from '../../../datahub/validate/finding.ts'
import type { PackCheck } from '../../../services/datahub/check-pack.ts'
import { humanCount } from '../results/human-numbers.ts'

const SHOWN_MAX = 20

/** What a check found, for people: the first findings, or all of them, and the sum. */
export function checkLines(check: PackCheck, isAll: boolean): string {
  const { findings } = check
  const shown = isAll ? findings : findings.slice(0, SHOWN_MAX)
  const lines = shown.map(findingLines)
  if (shown.length < findings.length)
    lines.push(`… and ${humanCount(findings.length - shown.length)} more; --all shows them`)
  return [...lines, sum(check)].join('\n')
}

function findingLines({ file, record, urn, aspect, path, found, expected }: Finding): string {
  const what = [aspect, urn === '' ? '' : `of ${urn}`].filter((word) => word !== '').join(' ')
  const place = path === '' ? '' : `${path}: `
  return `${file}, record ${record}: ${what}\n  ${place}found ${found}; expected ${expected}`
}

function sum({ pack, schemas, files, records, findings }: PackCheck): string {
  const by = schemas === undefined ? 'the rules of dhub' : `the rules of dhub and the schemas in ${schemas}`
  const counted = `${humanCount(records)} records in ${files} ${files === 1 ? 'file' : 'files'} of ${pack}`
  if (findings.length === 0) return `${counted}: nothing wrong by ${by}`
  return `${counted}: ${humanCount(findings.length)} ${findings.length === 1 ? 'finding' : 'findings'} by ${by}`
}
