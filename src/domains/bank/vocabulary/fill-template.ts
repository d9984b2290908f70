import { BugError } from '../../../core/errors.ts'

const slotPattern = /\{([a-zA-Z]+)\}/g

/**
 * Puts values into the `{slots}` of a template.
 *
 * @throws BugError when the template has a slot without a value
 * @example fillTemplate('Fee of {amount} charged', { amount: '12.00' }) // 'Fee of 12.00 charged'
 */
export const fillTemplate = (template: string, slots: Readonly<Record<string, string | number>>): string =>
  template.replace(slotPattern, (_, slot: string) => {
    const value = slots[slot]
    if (value === undefined) {
      throw new BugError(
        `Cannot fill a template: found no value for {${slot}} in "${template}"; expected one`,
      )
    }
    return String(value)
  })
