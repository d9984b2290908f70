/**
 * Functions whose last bit is the same on every machine and every release of Node, because they use only additions,
 * multiplications and divisions, which IEEE 754 defines exactly. (`Math.exp` and its family are not so defined.)
 */

const LN2 = 0.6931471805599453

/** e to the power of x, for |x| up to 700; relative error below 1e-14. */
export function exp(x: number): number {
  const halvings = Math.round(x / LN2)
  const rest = x - halvings * LN2
  let term = 1
  let sum = 1
  for (let n = 1; n <= 18; n++) {
    term = (term * rest) / n
    sum += term
  }
  return scaleByTwo(sum, halvings)
}

/** x to the power of a whole number, by repeated squaring. */
export function power(x: number, exponent: number): number {
  if (exponent < 0) return 1 / power(x, -exponent)
  let result = 1
  let square = x
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result *= square
    square *= square
  }
  return result
}

function scaleByTwo(value: number, exponent: number): number {
  return exponent >= 0 ? value * power(2, exponent) : value / power(2, -exponent)
}

/**
 * The natural logarithm of a number above nought, to about 1e-15: powers of two are taken out, the rest is
 * 2 artanh((m - 1) / (m + 1)) by its series.
 */
export function log(x: number): number {
  let mantissa = x
  let powers = 0
  for (; mantissa > 1.414_213_562; powers++) mantissa /= 2
  for (; mantissa < 0.707_106_781; powers--) mantissa *= 2
  const z = (mantissa - 1) / (mantissa + 1)
  const square = z * z
  let sum = 0
  let term = z
  for (let odd = 1; odd < 40; odd += 2) {
    sum += term / odd
    term *= square
  }
  return 2 * sum + powers * LN2
}
