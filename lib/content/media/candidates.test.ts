import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withoutCopies } from './candidates'

const widths = [160, 320, 400, 640, 828, 1080, 1440, 1920, 2560]
const addressOf = (pixels: number) => `/_next/image/?url=%2Fa.jpg&w=${pixels}&q=70`
const all = {
  src: addressOf(2560),
  srcSet: widths.map((pixels) => `${addressOf(pixels)} ${pixels}w`).join(', '),
}

describe('the candidates of a picture', () => {
  it('end with the one that holds all of it, by its own width', () => {
    expect(withoutCopies(all, 616)).toEqual({
      src: addressOf(640),
      srcSet: `${[160, 320, 400].map((pixels) => `${addressOf(pixels)} ${pixels}w`).join(', ')}, ${addressOf(640)} 616w`,
    })
  })

  it('are all there for a picture that is wider than any', () => {
    expect(withoutCopies(all, 4000)).toEqual(all)
  })

  it('name no width that the picture has not, and the widest that it has', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (width) => {
        const kept = withoutCopies(all, width)
        const named = kept.srcSet?.split(', ').map((each) => Number.parseInt(each.split(' ')[1] ?? '', 10))
        expect(Math.max(...(named ?? []))).toBe(Math.min(width, 2560))
        expect(kept.srcSet).toContain(kept.src)
        expect(new Set(named).size).toBe(named?.length)
      }),
    )
  })
})
