import type { AssetPath, AssetRule } from './recipe-scope.ts'

/** A regular expression for exactly this text. */
export const exactly = (text: string): string => (isVariable(text) ? `^${text}$` : `^${escape(text)}$`)

/** For names such as `bank.loans_db.loans`, as the source's own patterns see them: the end of the name counts. */
export const datasetPattern = ({ path, isDataset }: Pick<AssetRule, 'path' | 'isDataset'>): string =>
  String.raw`^(.*\.)?${path.map(escape).join(String.raw`\.`)}${isDataset ? '$' : String.raw`\.`}`

/** For the URNs of datasets, as transformers see them. */
export const urnPattern = (path: AssetPath, isDataset: boolean): string =>
  `.*[.,]${path.map(escape).join(String.raw`\.`)}${isDataset ? ',' : String.raw`\.`}`

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}

function isVariable(text: string): boolean {
  return text.startsWith('${')
}
