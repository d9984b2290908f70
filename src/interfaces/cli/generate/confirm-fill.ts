import type { ConnectionTarget } from '../../../postgres/connection/connection-target.ts'
import { type FillConfirmation, notConfirmed } from '../../../services/generate/confirm-fill.ts'
import { Questions } from './ask.ts'

/**
 * Asks on the terminal for what no flag has confirmed.
 *
 * @throws UserError where there is nobody to ask, or the answer is another one
 */
export async function confirmFill(
  target: ConnectionTarget,
  due: readonly FillConfirmation[],
  flags: Readonly<Record<string, boolean>>,
): Promise<void> {
  for (const confirmation of due) {
    if (flags[confirmation.flag] === true) continue
    if (!Questions.areWelcome) throw notConfirmed(target, confirmation)
    using questions = new Questions()
    const answer = await questions.ask(confirmation.question, '', (text) => text)
    if (answer !== confirmation.answer) throw notConfirmed(target, confirmation)
  }
}
