import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cropAround, parseFocus } from './focus'

describe('parseFocus', () => {
  it.each([
    ['70% 40%', { x: 0.7, y: 0.4 }],
    [' 0%,100% ', { x: 0, y: 1 }],
    ['12.5 % 50 %', { x: 0.125, y: 0.5 }],
  ])('reads %j', (text, focus) => {
    expect(parseFocus(text)).toEqual(focus)
  })

  it.each(['70 40', '70%', 'left top', '101% 0%', '10% 20% 30%', '-5% 10%', ''])(
    'does not read %j',
    (text) => {
      expect(parseFocus(text)).toBeUndefined()
    },
  )
})

describe('cropAround', () => {
  it('lies in the picture, holds the place, has the shape and is as large as can be', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    const side = fc.integer({ min: 20, max: 5000 })
    fc.assert(
      fc.property(
        share,
        share,
        side,
        side,
        fc.double({ min: 0.3, max: 3, noNaN: true }),
        (x, y, width, height, ratio) => {
          const crop = cropAround({ x, y }, { width, height }, ratio)
          expect(crop.left).toBeGreaterThanOrEqual(0)
          expect(crop.top).toBeGreaterThanOrEqual(0)
          expect(crop.left + crop.width).toBeLessThanOrEqual(width)
          expect(crop.top + crop.height).toBeLessThanOrEqual(height)
          expect(Math.abs(x * width - crop.left - crop.width / 2)).toBeLessThanOrEqual(crop.width / 2 + 1)
          expect(Math.abs(y * height - crop.top - crop.height / 2)).toBeLessThanOrEqual(crop.height / 2 + 1)
          expect(crop.width === width || crop.height === height).toBe(true)
          expect(Math.abs(crop.width - crop.height * ratio)).toBeLessThanOrEqual(Math.max(1, ratio) + 1)
        },
      ),
    )
  })
})
