import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { drawDocumentCard } from './document-card'

const request = { seed: 'seals', title: 'Choosing a Seal Material', kind: 'Q & A', brand: 'INDUSTRIAL' }

describe('drawDocumentCard', () => {
  it('is 1200 × 630 pixels and light enough for every network', async () => {
    const { data, info } = await sharp(Buffer.from(drawDocumentCard(request)))
      .jpeg({ mozjpeg: true, quality: 82 })
      .toBuffer({ resolveWithObject: true })
    expect([info.width, info.height]).toEqual([1200, 630])
    expect(data.length).toBeLessThan(150_000)
  })

  it('is the same each time, and another for another title', () => {
    expect(drawDocumentCard(request)).toBe(drawDocumentCard({ ...request }))
    expect(drawDocumentCard({ ...request, title: 'Seals' })).not.toBe(drawDocumentCard(request))
  })

  it('holds no text of the document, so that no title can break out of the drawing', () => {
    const hostile = drawDocumentCard({ ...request, title: '</svg><script>alert(1)</script>' })
    expect(hostile).not.toContain('script')
    expect(hostile.match(/<\/svg>/g)).toHaveLength(1)
  })

  it('can be drawn for any title', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 200 }), async (title) => {
        const { width } = await sharp(Buffer.from(drawDocumentCard({ ...request, title }))).metadata()
        expect(width).toBe(1200)
      }),
      { numRuns: 30 },
    )
  })
})
