import { drawArtwork } from './draw-artwork'
import { short } from './geometry'

/** A capital, 100 high: filled, or struck with a stem's width where it is all curves. */
interface Capital {
  readonly width: number
  readonly d: string
  readonly struck?: boolean
}

const STEM = 21
const GAP = 8

const I: Capital = { width: STEM, d: 'M0 0h21v100H0Z' }
const N: Capital = { width: 59, d: 'M0 0h19l20 50V0h20v100H41L20 47v53H0Z' }
const D: Capital = {
  width: 58,
  d: 'M0 0h29q29 0 29 30v40q0 30 -29 30H0ZM21 18v64h7q9 0 9 -11V29q0 -11 -9 -11Z',
}
const U: Capital = { width: 58, d: 'M0 0h21v72q0 11 8 11t8 -11V0h21v71q0 31 -29 31T0 71Z' }
const S: Capital = {
  width: 56,
  d: 'M45.5 33V29Q45.5 9 28 9T10.5 28Q10.5 39 21 45L35 54Q45.5 60 45.5 72Q45.5 91 28 91T10.5 71V66',
  struck: true,
}
const T: Capital = { width: 55, d: 'M0 0h55v18H38v82H17V18H0Z' }
const R: Capital = {
  width: 59,
  d: 'M0 0h31q27 0 27 28q0 19 -13 25l14 47H37L25 57H21v43H0ZM21 17v24h7q9 0 9 -12t-9 -12Z',
}
const A: Capital = { width: 62, d: 'M19 0h24l19 100H41l-3 -18H24l-3 18H0ZM27 65h8l-4 -31Z' }
const L: Capital = { width: 49, d: 'M0 0h21v82h28v18H0Z' }

const WORD = [I, N, D, U, S, T, R, I, A, L] as const

/** @returns the word set at `x`, `y` (its top left corner), `height` px high, as vector paths */
function setWord(x: number, y: number, height: number, colour: string): { svg: string; width: number } {
  let along = 0
  const letters = WORD.map(({ width, d, struck }) => {
    const paint = struck
      ? `fill="none" stroke="${colour}" stroke-width="${STEM}"`
      : `fill="${colour}" fill-rule="evenodd"`
    const letter = `<path transform="translate(${short(along)})" d="${d}" ${paint}/>`
    along += width + GAP
    return letter
  })
  const scale = height / 100
  const svg = `<g transform="translate(${short(x)} ${short(y)}) scale(${scale})">${letters.join('')}</g>`
  return { svg, width: (along - GAP) * scale }
}

/**
 * The site's own picture for social networks: gears in mesh over the agency's name.
 *
 * @returns a complete SVG document, 1200 × 630 px
 */
export function drawSocialCard(): string {
  const [left, top, height] = [64, 380, 188]
  const word = setWord(left, top, height, '#FAF5E9')
  const right = short(left + word.width)
  const rule = top - 36
  const overlay =
    `<path fill="#252525" d="M0 ${rule}H1200V630H0Z"/><path fill="#CB7958" d="M0 ${rule}H1200v7H0Z"/>` +
    `<path fill="none" stroke="#FAF5E9" stroke-width="2" ` +
    `d="M${left} 584v32M${right} 584v32M${left} 600H${right}"/>` +
    `<path fill="#FAF5E9" d="M${left} 600l22 -5v10ZM${right} 600l-22 -5v10Z"/>${word.svg}`
  return drawArtwork({ seed: 'social-card', format: 'card', motif: 'gears' }).replace(
    '</svg>',
    `${overlay}</svg>`,
  )
}
