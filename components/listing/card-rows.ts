import type { CardShape } from './card-shapes'

const trio: CardShape[] = ['stacked', 'stacked', 'closing']
const pair: CardShape[] = ['half', 'half']

/** The rows of a sheet: one large with two small beside it, three of one size, words and a small one beside a large one. */
const sheet: CardShape[][] = [['wide', 'beside', 'beside'], trio, ['plain', 'wide', 'beside'], trio]

/**
 * @returns The shapes of so many cards, row by row. Rows of three are followed by rows of two where the number asks for
 *   it, so that no card is the only one in the last row; a single one takes its row as a wide one.
 */
export function toCardRows(count: number): CardShape[][] {
  if (count === 1) return [['wide']]
  const pairs = (3 - (count % 3)) % 3
  const trios = Array.from(
    { length: (count - 2 * pairs) / 3 },
    (_, index) => sheet[index % sheet.length] ?? trio,
  )
  return [...trios, ...Array.from({ length: pairs }, () => pair)]
}
