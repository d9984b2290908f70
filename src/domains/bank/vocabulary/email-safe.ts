const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/** A name as it stands in the local part of an e-mail address: small letters a to z only. */
export const emailSafe = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[ßæøœłđðþı]/g, (letter) => letters[letter] ?? '')
    .normalize('NFKD')
    .replace(/[^a-z]/g, '')
