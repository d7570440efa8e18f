import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { compareScreens, toReference } from './screens'

const folder = path.join(import.meta.dirname, '../screens')
/** A few of them: wide and narrow ones, light and dark. */
const references = readdirSync(folder).filter((_, index) => index % 4 === 0)

/** A screen as a reference shows it, in its full size. */
async function toScreen(file: string) {
  const reference = await readFile(path.join(folder, file))
  const { width, height } = await sharp(reference).metadata()
  const { data, info } = await sharp(reference)
    .removeAlpha()
    .resize(width * 2, height * 2)
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { reference, pixels: data, raw: { width: info.width, height: info.height, channels: info.channels } }
}

type Screen = Awaited<ReturnType<typeof toScreen>>

const toPng = ({ raw }: Screen, pixels: Buffer) => sharp(pixels, { raw }).png().toBuffer()

describe.each(references)('%s', (file) => {
  it('is the same as itself, kept again', async () => {
    const screen = await toScreen(file)
    const screenshot = await toPng(screen, screen.pixels)
    expect(await compareScreens(await toReference(screenshot), screenshot)).toMatchObject({ isSame: true })
  })

  it('is the same where each letter is drawn a little beside its place, with other edges', async () => {
    const screen = await toScreen(file)
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: 0, max: 0.2, noNaN: true }),
        fc.double({ min: 0, max: 0.2, noNaN: true }),
        fc.array(fc.integer({ min: -8, max: 8 }), { minLength: 997, maxLength: 997 }),
        async (right, down, noise) => {
          const { pixels, raw } = screen
          const at = (index: number) => pixels[Math.min(index, pixels.length - 1)] ?? 0
          const moved = Buffer.from(pixels)
          for (let index = 0; index < moved.length; index += 1) {
            const beside = right * at(index + raw.channels) + down * at(index + raw.channels * raw.width)
            const value = (1 - right - down) * at(index) + beside + (noise[index % noise.length] ?? 0)
            moved[index] = Math.max(0, Math.min(255, value))
          }
          const { isSame, different } = await compareScreens(screen.reference, await toPng(screen, moved))
          expect(isSame, `${different} pixels`).toBe(true)
        },
      ),
      { numRuns: 1, endOnFailure: true },
    )
  })

  it('is another one where a margin has grown by eight pixels', async () => {
    const screen = await toScreen(file)
    const row = screen.raw.width * screen.raw.channels
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: Math.floor(screen.raw.height * 0.7) }), async (from) => {
        const [above, below] = [screen.pixels.subarray(0, from * row), screen.pixels.subarray(from * row)]
        const gap = Buffer.concat(Array.from({ length: 8 }, () => below.subarray(0, row)))
        const grown = Buffer.concat([above, gap, below]).subarray(0, screen.pixels.length)
        const { isSame } = await compareScreens(screen.reference, await toPng(screen, grown))
        expect(isSame).toBe(false)
      }),
      { numRuns: 2, endOnFailure: true },
    )
  })
})
