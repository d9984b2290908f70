/** Whether the last digit is the Luhn check digit of those before it (ISO/IEC 7812-1). */
export const passesLuhn = (digits: string): boolean => {
  let sum = 0
  for (let at = 0; at < digits.length; at += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - at) - 48
    const doubled = digit * 2
    sum += at % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

const weights = [7, 3, 1]

/** The ICAO 9303 check digit of a document number: weights 7, 3, 1, letters counted from A = 10. */
export const documentCheckDigit = (number: string): string => {
  let sum = 0
  for (let at = 0; at < number.length; at += 1) {
    const code = number.charCodeAt(at)
    const value = code <= 57 ? code - 48 : code - 55
    sum += value * (weights[at % 3] ?? 0)
  }
  return String(sum % 10)
}
