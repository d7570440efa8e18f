import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toCandidates } from './candidates'

const widths = [160, 320, 400, 640, 828, 1080, 1440, 1920, 2560, 4800, 6400]
const addressOf = (pixels: number) => `/_next/image/?url=%2Fa.jpg&w=${pixels}&q=70`
const all = {
  src: addressOf(6400),
  srcSet: widths.map((pixels) => `${addressOf(pixels)} ${pixels}w`).join(', '),
}

describe('the candidates of a picture', () => {
  it('end with the one that holds all of it, by its own width', () => {
    expect(toCandidates(all, 616)).toEqual({
      src: addressOf(640),
      srcSet: `${[160, 320, 400].map((pixels) => `${addressOf(pixels)} ${pixels}w`).join(', ')}, ${addressOf(640)} 616w`,
    })
  })

  it('are all there for a picture that is wider than any, those for dense screens in a lower quality', () => {
    const { src, srcSet } = toCandidates(all, 7000)
    expect(src).toBe('/_next/image/?url=%2Fa.jpg&w=6400&q=40')
    const qualities = srcSet?.split(', ').map((each) => /&q=(\d+) (\d+)w$/.exec(each)?.slice(1).map(Number))
    expect(qualities).toEqual(widths.map((width) => [width > 2560 ? 40 : 70, width]))
  })

  it('name no width that the picture has not, and the widest that it has', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8000 }), (width) => {
        const kept = toCandidates(all, width)
        const named = kept.srcSet?.split(', ').map((each) => Number.parseInt(each.split(' ')[1] ?? '', 10))
        expect(Math.max(...(named ?? []))).toBe(Math.min(width, 6400))
        expect(kept.srcSet).toContain(kept.src)
        expect(new Set(named).size).toBe(named?.length)
      }),
    )
  })
})
