import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { artworkDesign } from './artwork-address'
import { ARTWORK_FORMATS, type ArtworkFormat, drawArtwork, motifNames } from './draw-artwork'
import { drawSocialCard } from './social-card'

const SIZES: Record<ArtworkFormat, readonly [number, number]> = {
  hero: [2400, 760],
  thumbnail: [616, 428],
  cta: [825, 900],
  section: [1400, 640],
  footer: [1250, 868],
  card: [1200, 630],
}
const LARGEST_SVG = 14_000
const HOSTILE = [
  '"><script>alert(1)</script>',
  ']]>&xxe;',
  "' onload='x",
  '<!--',
  '\u0000\uffff\ud800',
  '-->{{}}',
]

/** What keeps a text from being well-formed XML, of the kind that the drawings use, if anything does. */
function findXmlFault(text: string): string | undefined {
  const open: string[] = []
  const token = /<(\/?)([a-zA-Z]+)((?:\s+[a-zA-Z-]+="[^"<&]*")*)\s*(\/?)>|([^<>&]+)/y
  while (token.lastIndex < text.length) {
    const from = token.lastIndex
    const match = token.exec(text)
    if (match === null) return `unexpected text: ${text.slice(from, from + 40)}`
    const [, closing, name = '', attributes = '', empty, between] = match
    if (between !== undefined) continue
    const names = Array.from(attributes.matchAll(/([a-zA-Z-]+)=/g), ([, attribute]) => attribute)
    if (new Set(names).size !== names.length) return `attribute twice: ${match[0]}`
    if (closing) {
      if (open.pop() !== name) return `does not close its element: ${match[0]}`
    } else if (!empty) open.push(name)
  }
  return open.length === 0 ? undefined : `left open: ${open.join(', ')}`
}

const everyPicture = motifNames.flatMap((motif) => ARTWORK_FORMATS.map((format) => ({ motif, format })))

describe('drawArtwork', () => {
  it('draws the same bytes for the same request', () => {
    for (const { motif, format } of everyPicture) {
      const request = { seed: 'a-slug', motif, format }
      expect(drawArtwork(request)).toBe(drawArtwork({ ...request }))
    }
  })

  it('draws different pictures for different seeds', () => {
    const pictures = ['one', 'two', 'three', 'four', 'five'].map((seed) =>
      drawArtwork({ seed, format: 'hero' }),
    )
    expect(new Set(pictures).size).toBe(pictures.length)
  })

  it.each(everyPicture)(
    'draws $motif as $format: well-formed, self-contained, small, in the right size',
    (request) => {
      const svg = drawArtwork({ seed: 'a-slug', ...request })
      const [width, height] = SIZES[request.format]
      expect(findXmlFault(svg)).toBeUndefined()
      expect(svg).toContain(`width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`)
      expect(svg).not.toMatch(/\.\d{4}/)
      expect(svg).not.toMatch(/NaN|Infinity|undefined|href|url\((?!#)|style=|<script|49BFAC/i)
      expect(svg, 'figures are outlines, so that they look the same without the font').not.toMatch(
        /<text|font/,
      )
      expect(Buffer.byteLength(svg)).toBeLessThan(LARGEST_SVG)
    },
  )

  it('stays well-formed and small for any seed', () => {
    const format = fc.constantFrom(...ARTWORK_FORMATS)
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), format, (seed, chosen) => {
        const svg = drawArtwork({ seed, format: chosen })
        expect(findXmlFault(svg)).toBeUndefined()
        expect(Buffer.byteLength(svg)).toBeLessThan(LARGEST_SVG)
      }),
    )
  })

  it.each(HOSTILE)('never lets the seed %j into the drawing', (seed) => {
    for (const format of ARTWORK_FORMATS) {
      const svg = drawArtwork({ seed, format })
      expect(findXmlFault(svg)).toBeUndefined()
      expect(svg).not.toContain(seed)
    }
  })

  it('chooses every motif for some seed', () => {
    const seeds = Array.from({ length: 400 }, (_, index) => `seed ${index}`)
    const chosen = new Set(
      seeds.map((seed) => {
        const drawn = drawArtwork({ seed, format: 'thumbnail' })
        return motifNames.find((motif) => drawArtwork({ seed, format: 'thumbnail', motif }) === drawn)
      }),
    )
    expect(chosen).toEqual(new Set(motifNames))
  })
})

describe('a seed', () => {
  it('shows one subject in all formats, from the same side', () => {
    const sides = ARTWORK_FORMATS.map((format) => {
      const [, degrees, flip] =
        /rotate\((-?\d+)\) scale\((-?)/.exec(drawArtwork({ seed: 'a-slug', format })) ?? []
      return { degrees, flip }
    })
    expect(new Set(sides.map((side) => JSON.stringify(side))).size).toBe(1)
  })

  it('varies its motif: teeth, spokes, sections', () => {
    for (const motif of motifNames) {
      const shapes = Array.from({ length: 8 }, (_, index) =>
        drawArtwork({ seed: `slug ${index}`, format: 'thumbnail', motif })
          .replace(/^.*?stroke-linejoin="round">/s, '')
          .replace(/ (fill|stroke|stroke-width)="[^"]*"/g, ''),
      )
      expect(new Set(shapes).size, motif).toBe(8)
    }
  })
})

describe('artworkDesign', () => {
  it('is raised when a drawing comes out otherwise, so that browsers fetch all of them again', () => {
    const drawings = createHash('sha256')
    for (const request of everyPicture) drawings.update(drawArtwork({ seed: 'a-slug', ...request }))
    expect(
      { artworkDesign, drawings: drawings.digest('hex') },
      'raise artworkDesign, and write the new digest here',
    ).toEqual({
      artworkDesign: '2',
      drawings: '8a50c5d630178a640aa93c2c9fa2e206c84486748423d2321c3843bb233e8c94',
    })
  })
})

describe('drawSocialCard', () => {
  it('draws a well-formed card of the size that social networks expect', () => {
    const svg = drawSocialCard()
    expect(findXmlFault(svg)).toBeUndefined()
    expect(svg).toContain('viewBox="0 0 1200 630"')
    expect(svg).not.toContain('49BFAC')
  })
})
