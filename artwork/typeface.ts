import { readFileSync } from 'node:fs'
import path from 'node:path'
import { create, type Font } from 'fontkit'

/** The condensed face spaces its words too closely for its weight; the same as in `styles/theme.css`. */
const extraWordSpace = 0.09
const file = path.join(
  /* turbopackIgnore: true */ process.cwd(),
  'styles/fonts/archivo-condensed-heavy.woff2',
)

const letters = {
  moveTo: 'm',
  lineTo: 'l',
  quadraticCurveTo: 'q',
  bezierCurveTo: 'c',
  closePath: 'z',
} as const

const origin: readonly [x: number, y: number] = [0, 0]

let opened: Font | undefined

/** Text as vector paths, so that a picture looks the same on every machine. */
export type SetLine = { text: string; svg: string; width: number }

/**
 * Sets one line in the site's own headline face.
 *
 * @param text Characters that `toSettable` has let through.
 * @param size Height of the em, in pixels.
 * @param spacing Space added between letters, in ems.
 * @returns SVG whose origin is the start of the baseline, and its width in pixels.
 */
export function setLine(text: string, size: number, spacing = 0): SetLine {
  const font = face()
  const scale = size / font.unitsPerEm
  const { glyphs, positions } = font.layout(text)
  let along = 0
  const paths = glyphs.map((glyph, index) => {
    const outline = glyph.path.scale(scale, -scale).translate(along, 0).toSVG()
    const isSpace = glyph.codePoints.includes(32)
    along += (positions[index]?.xAdvance ?? 0) * scale + (spacing + (isSpace ? extraWordSpace : 0)) * size
    return outline.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10))
  })
  return { text, svg: `<path d="${paths.join('')}"/>`, width: Math.max(0, along - spacing * size) }
}

/**
 * The outlines of a few characters in as few bytes as will do: in whole units, each point counted from the one before.
 *
 * @param text Characters that the face has.
 * @param size Height of the em, in units.
 * @returns Data of a path whose origin is the start of the baseline, and its width.
 */
export function setFigure(text: string, size: number): { d: string; width: number } {
  const font = face()
  const scale = size / font.unitsPerEm
  const { glyphs, positions } = font.layout(text)
  let along = 0
  let [from, start] = [origin, origin]
  const data = glyphs.flatMap((glyph, index) => {
    const { commands } = glyph.path.scale(scale, -scale).translate(along, 0)
    along += (positions[index]?.xAdvance ?? 0) * scale
    return commands.map(({ command, args }) => {
      const points = args.map(Math.round)
      const [x, y] = from
      const steps = points.map((value, place) => value - (place % 2 === 0 ? x : y))
      // Closing an outline leads back to where it began.
      if (command === 'closePath') from = start
      else from = [points.at(-2) ?? x, points.at(-1) ?? y]
      if (command === 'moveTo') start = from
      return `${letters[command]}${steps.join(' ').replaceAll(' -', '-')}`
    })
  })
  return { d: data.join(''), width: along }
}

/**
 * @param text Text in any script.
 * @returns It as the face can set it, accents that it lacks taken off; undefined when letters would be missing.
 */
export function toSettable(text: string): string | undefined {
  const font = face()
  const has = (character: string) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)
  let settable = ''
  for (const character of text.normalize('NFC').replace(/\s+/g, ' ').trim()) {
    const [base = character] = character.normalize('NFKD')
    if (has(character)) settable += character
    else if (has(base)) settable += base
    else if (/[\p{L}\p{N}]/u.test(character)) return undefined
  }
  return settable.replace(/ +/g, ' ').trim() || undefined
}

function face(): Font {
  if (opened) return opened
  const font = create(readFileSync(file))
  if (!('layout' in font)) throw new Error(`${file} holds a collection of fonts; one font is needed`)
  opened = font
  return font
}
