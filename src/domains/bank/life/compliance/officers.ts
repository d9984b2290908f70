import type { Role, Staff } from '../staff-contract.ts'

const TRIES = 16

/** Someone of the role who was at work on both days, chosen by 32 random bits. */
export function officerOn(staff: Staff, role: Role, from: number, until: number, bits: number): number {
  let officer = staff.pick(role, from, bits)
  for (let i = 1; i < TRIES && !staff.isAtWork(officer, until); i++) {
    officer = staff.pick(role, from, bits + Math.imul(i, 0x9e3779b1 | 0))
  }
  return officer
}
