import { BugError } from './errors.ts'

/** Roots are numbered from 0 and shown from 1; a billion of them fit, at every scale. */
export const ROOTS_MAX = 1_000_000_000
const ROOT_DIGITS = 10

let lastRoot = -1
let lastDigits = ''

/** The number of a root as it stands in keys: ten digits, so that keys sort as roots do. */
export function rootDigits(root: number): string {
  // Most keys of a life are of one root, so its digits are kept until the next one.
  if (root !== lastRoot) {
    lastRoot = root
    lastDigits = String(root + 1).padStart(ROOT_DIGITS, '0')
  }
  return lastDigits
}

/**
 * The ID manager: every key is arithmetic on the root entity's number and an ordinal within its life. Nothing is
 * remembered, so the key of any row, and the row of any key, are known without making the others.
 */
export class IdManager {
  /** `CUST-0000000042`: the key of a root itself. */
  static root(prefix: string, root: number): string {
    return `${prefix}-${rootDigits(root)}`
  }

  /** `LOAN-0000000042-1`: the key of the n-th child of a root, from 0; ordinals are fixed width so that keys sort. */
  static child(prefix: string, root: number, ordinal: number, digits = 2): string {
    const shown = String(ordinal + 1)
    if (shown.length > digits) {
      throw new BugError(
        `Cannot make a key ${prefix}: found child ${shown} of root ${root + 1}; expected at most ${digits} digits`,
      )
    }
    return `${prefix}-${rootDigits(root)}-${shown.padStart(digits, '0')}`
  }

  /** A whole-number key: root × stride + ordinal + 1. Gaps are allowed; the stride is the most children a root may have. */
  static number(root: number, ordinal: number, stride: number): number {
    if (ordinal >= stride) {
      throw new BugError(
        `Cannot make a number: found child ${ordinal + 1} of root ${root + 1}; expected at most ${stride}`,
      )
    }
    return root * stride + ordinal + 1
  }

  /** The root that a text key belongs to, or undefined when the key is of another form. */
  static rootOf(key: string): number | undefined {
    const match = /^[A-Z]+-(\d{10})(?:-\d+)*$/.exec(key)
    return match ? Number(match[1]) - 1 : undefined
  }
}
