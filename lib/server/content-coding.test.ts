import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compressBest, compressQuickly, negotiateCoding } from './content-coding'

describe('the coding of an answer', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['GZIP', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.000, gzip;q=0', 'identity'],
    ['*', 'br'],
    ['br;q=0, *', 'gzip'],
    ['gzip;q=1, br;q=0.1', 'br'],
    ['identity', 'identity'],
    ['deflate', 'identity'],
    ['identity;q=0, deflate', 'identity'],
    ['brotli', 'identity'],
    ['', 'identity'],
    [undefined, 'identity'],
  ])('for %s is %s', (accepted, coding) => expect(negotiateCoding(accepted)).toBe(coding))

  it('is one that any header of a request can be read for', () => {
    fc.assert(
      fc.property(fc.string(), (accepted) => {
        expect(['br', 'gzip', 'identity']).toContain(negotiateCoding(accepted))
      }),
    )
  })

  it('loses nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
        const text = Buffer.from(bytes)
        const { br, gzip } = await compressQuickly(text)
        expect(brotliDecompressSync(br)).toEqual(text)
        expect(gunzipSync(gzip)).toEqual(text)
        expect(brotliDecompressSync(await compressBest(text))).toEqual(text)
      }),
      { numRuns: 20 },
    )
  })
})
