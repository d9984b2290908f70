import { readFile } from 'node:fs/promises'
import type { FillPlan } from '../../core/catalog/fill-plan.ts'
import { UserError } from '../../core/errors.ts'
import { PlanFile, type PlanIssue } from './plan-file.ts'

/** Opens the file of a plan; undefined when there is none. @throws UserError when it cannot be read */
export async function openPlanFile(file: string): Promise<PlanFile | undefined> {
  try {
    return new PlanFile(await readFile(file, 'utf8'))
  } catch (error) {
    const { code } = error as { code?: unknown }
    if (code === 'ENOENT') return undefined
    if (typeof code !== 'string') throw error
    throw new UserError(
      `Cannot read ${file}: found ${code}; expected a plan as YAML`,
      ['Name the plan’s file'],
      {
        cause: error,
      },
    )
  }
}

/**
 * Reads a plan from its file.
 *
 * @throws UserError where it is not in the form of a plan, with file, line and column of every error
 */
export async function readPlan(file: string): Promise<PlanFile & { readonly plan: FillPlan }> {
  return requirePlan(file, requirePlanFile(file, await openPlanFile(file)))
}

/** @throws UserError when there is no such file */
export function requirePlanFile(file: string, opened: PlanFile | undefined): PlanFile {
  if (opened !== undefined) return opened
  throw new UserError(`Cannot read ${file}: found no such file; expected a plan as YAML`, [
    `Make one: dhub generate plan --out ${file}`,
  ])
}

/** @throws UserError where the file is not in the form of a plan */
export function requirePlan(file: string, opened: PlanFile): PlanFile & { readonly plan: FillPlan } {
  if (opened.plan !== undefined) return opened as PlanFile & { readonly plan: FillPlan }
  throw new UserError(
    `Cannot read ${file}: found ${opened.issues.length} ${opened.issues.length === 1 ? 'error' : 'errors'} in it; expected a plan`,
    opened.issues.map((issue) => issueLine(file, issue)),
  )
}

/** `plan.yaml:12:7 tables.public.orders.rows: found -5; expected …`. */
export function issueLine(file: string, { line, column, path, message }: PlanIssue): string {
  return `${file}:${line}:${column} ${path === '' ? '' : `${path}: `}${message}`
}
