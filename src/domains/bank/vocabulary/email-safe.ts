import { letterFolds } from '../../../core/letter-folds.ts'

/** A name as it stands in the local part of an e-mail address: small letters a to z only. */
export const emailSafe = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[ßæøœłđðþı]/g, (letter) => letterFolds[letter] ?? '')
    .normalize('NFKD')
    .replace(/[^a-z]/g, '')
