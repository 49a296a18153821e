/**
 * The years that a value such as `2023`, `2023..2025`, `2023..`, `..2020`, `2023-2025`, `>2020` or `<=2019`
 * means, both ends included; a sentence when it means none.
 */
export function readYears(value: string): readonly [from: number, to: number] | string {
  const compared = /^([<>]=?)(\d{4})$/.exec(value)
  if (compared) {
    const [, sign = '', digits = ''] = compared
    const year = Number(digits)
    if (sign.startsWith('>')) return [sign === '>' ? year + 1 : year, Infinity]
    return [-Infinity, sign === '<' ? year - 1 : year]
  }
  const range = /^(\d{4})?(\.\.\.?|-|–)?(\d{4})?$/.exec(value)
  const [, from, dots, to] = range ?? []
  if ((!from && !to) || (to && !dots))
    return 'A year has four digits: year:2024, year:2023..2025 or year:2023.. are understood.'
  if (!dots) return [Number(from), Number(from)]
  const [one, other] = [from ? Number(from) : -Infinity, to ? Number(to) : Infinity]
  return one <= other ? [one, other] : [other, one]
}
