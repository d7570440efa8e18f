import fc from 'fast-check'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { maxPictureBytes } from '@/lib/content/media/picture-limits'
import { toPictureName } from './picture-name'
import { maxUploadBytes, takePicture } from './take-picture'

const blank = (width: number, height: number, background: string | object = '#336699') =>
  sharp({ create: { width, height, channels: 4, background } })

async function take(bytes: Uint8Array, wished = 'Photo.JPG') {
  const taken = await takePicture(bytes, wished)
  if ('refusal' in taken) throw new Error(taken.refusal)
  return { ...taken, metadata: await sharp(taken.bytes).metadata() }
}

/** Noise, which no encoder makes small. */
async function noise(side: number): Promise<Buffer> {
  return sharp({
    create: {
      width: side,
      height: side,
      channels: 3,
      background: '#808080',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .png()
    .toBuffer()
}

describe('takePicture', () => {
  let photo = Buffer.alloc(0)
  beforeAll(async () => {
    photo = await blank(3200, 2000)
      .removeAlpha()
      .withExif({
        IFD0: { Make: 'Leica', Copyright: 'Somebody' },
        IFD3: {
          GPSLatitudeRef: 'N',
          GPSLatitude: '36/1 9/1 0/1',
          GPSLongitudeRef: 'W',
          GPSLongitude: '86/1 46/1 0/1',
        },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><secret/></x:xmpmeta>')
      .withIccProfile('p3')
      .jpeg()
      .toBuffer()
  })

  it('keeps neither place nor camera', async () => {
    expect(photo.includes('Leica') && photo.includes('secret'), 'the control').toBe(true)
    expect((await sharp(photo).metadata()).exif?.length, 'the control').toBeGreaterThan(100)
    const { bytes, metadata } = await take(photo)
    for (const kind of ['exif', 'xmp', 'iptc', 'icc'] as const) expect(metadata[kind], kind).toBeUndefined()
    for (const trace of ['Exif', 'Leica', 'secret', 'GPS'])
      expect(Buffer.from(bytes).includes(trace), trace).toBe(false)
  })

  it('is cut down to what pages show, and never enlarged', async () => {
    expect(await take(photo)).toMatchObject({
      name: 'photo.jpg',
      width: 2560,
      height: 1600,
      metadata: { format: 'jpeg' },
    })
    expect(await take(await blank(300, 200).png().toBuffer())).toMatchObject({ width: 300, height: 200 })
    expect(await take(await blank(50, 4000).png().toBuffer())).toMatchObject({ height: 2560 })
  })

  it('is turned the way the camera was held', async () => {
    const lying = await blank(400, 200).jpeg().withMetadata({ orientation: 6 }).toBuffer()
    const { width, height, metadata } = await take(lying)
    expect([width, height, metadata.orientation]).toEqual([200, 400, undefined])
  })

  it('has its colors in sRGB', async () => {
    const wide = await blank(40, 40, { r: 0, g: 255, b: 0 })
      .removeAlpha()
      .withIccProfile('p3')
      .png()
      .toBuffer()
    const inStore = (bytes: Uint8Array) => sharp(bytes).removeAlpha().raw().toBuffer()
    const expected = await sharp(wide).toColorspace('srgb').removeAlpha().raw().toBuffer()
    expect([...(await inStore((await take(wide)).bytes)).subarray(0, 3)]).toEqual([
      ...expected.subarray(0, 3),
    ])
    const printed = await blank(40, 40).removeAlpha().toColorspace('cmyk').jpeg().toBuffer()
    expect((await take(printed)).metadata).toMatchObject({ space: 'srgb', channels: 3 })
  })

  it('stays a PNG where it is a drawing, and see-through where it was', async () => {
    const drawing = await blank(400, 300).png().toBuffer()
    expect(await take(drawing, 'a.jpg')).toMatchObject({ name: 'a.png', metadata: { format: 'png' } })
    const glass = await blank(40, 40, { r: 9, g: 9, b: 9, alpha: 0.5 }).webp().toBuffer()
    expect(await take(glass, 'a.jpg')).toMatchObject({ name: 'a.webp', metadata: { hasAlpha: true } })
    expect(await take(await blank(40, 40).gif().toBuffer())).toMatchObject({ name: 'photo.png' })
    expect(await take(await blank(40, 40).avif().toBuffer())).toMatchObject({ name: 'photo.jpg' })
    expect(await take(await blank(40, 40).tiff().toBuffer())).toMatchObject({ name: 'photo.jpg' })
  })

  it('weighs no more than the editorial rules ask for', async () => {
    const heavy = await noise(1400)
    expect(heavy.length).toBeGreaterThan(2 * maxPictureBytes)
    const { name, bytes } = await take(heavy, 'screenshot.png')
    expect(name).toBe('screenshot.jpg')
    expect(bytes.length).toBeLessThan(heavy.length / 4)
  })

  it('holds nothing that was hidden behind its end or before it', async () => {
    const { bytes } = await take(Buffer.concat([photo, Buffer.from('<script>alert(1)</script>PK\x03\x04')]))
    expect(Buffer.from(bytes).includes('script')).toBe(false)
  })

  const refusalOf = async (bytes: Uint8Array) => {
    const taken = await takePicture(bytes, 'a.png')
    return 'refusal' in taken ? taken.refusal : `taken as ${taken.name}`
  }

  it.each([
    ['nothing', '', /no picture/],
    ['a text', 'Hello', /no picture.+JPEG/],
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', /SVG.+Export it as a PNG/],
    ['an SVG with a preamble', '\ufeff<?xml version="1.0"?>\n<svg/>', /SVG/],
    ['a page', '<!doctype html><script>alert(1)</script>', /web page/],
    ['a PDF', '%PDF-1.7', /PDF/],
    ['a zip', 'PK\x03\x04', /zip or an Office document/],
    ['a video', '\0\0\0\x18ftypmp42', /video/],
    ['a photo of an iPhone', '\0\0\0\x18ftypheic', /HEIC.+JPEG/],
    ['a name that lies', 'GIF89a<script>alert(1)</script>', /damaged/],
  ])('refuses %s', async (_what, text, refusal) => {
    expect(await refusalOf(Buffer.from(text))).toMatch(refusal)
  })

  it('refuses what is cut off', async () => {
    expect(await refusalOf(photo.subarray(0, photo.length / 2))).toMatch(/damaged or not complete/)
    const png = await noise(200)
    expect(await refusalOf(png.subarray(0, png.length / 2))).toMatch(/damaged or not complete/)
  })

  it('refuses what moves', async () => {
    const frames = await sharp(
      [await blank(20, 20).png().toBuffer(), await blank(20, 20, '#fff').png().toBuffer()],
      { join: { animated: true } },
    )
    expect(await refusalOf(await frames.clone().gif().toBuffer())).toMatch(/moves/)
    expect(await refusalOf(await frames.clone().webp().toBuffer())).toMatch(/moves/)
  })

  it('refuses what is too large, in bytes or pixels, without opening it', async () => {
    expect(await refusalOf(Buffer.concat([photo, Buffer.alloc(maxUploadBytes)]))).toMatch(
      /2[01] MB; up to 20 MB/,
    )
    const bomb = await blank(10, 10).png().toBuffer()
    // Width and height in its header; the checksum need not be right for the size to be believed.
    bomb.writeUInt32BE(50_000, 16)
    bomb.writeUInt32BE(50_000, 20)
    expect(await refusalOf(bomb)).toMatch(/120 million pixels|damaged/)
    const vast = await sharp({ create: { width: 12_100, height: 10_000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    expect(vast.length).toBeLessThan(1_000_000)
    expect(await refusalOf(vast)).toMatch(/120 million pixels/)
  })

  it('answers everything with a picture or a sentence', async () => {
    const starts = [
      photo.subarray(0, 600),
      Buffer.from('RIFF\0\0\0\0WEBPVP8 '),
      Buffer.from('II*\0'),
      Buffer.from('\0\0\0\x1cftypavif'),
    ]
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }), async (start, rest) => {
        const taken = await takePicture(Buffer.concat([start, rest]), 'a')
        expect('refusal' in taken ? taken.refusal : taken.name).toMatch(/.\.$|^a\./)
      }),
      { numRuns: 30 },
    )
  })
})

describe('toPictureName', () => {
  it.each([
    ['Grüße aus Köln (final) 2.JPG', 'gruesse-aus-koeln-final-2'],
    ['C:\\Users\\jane\\Pictures\\IMG_1234.HEIC', 'img-1234'],
    ['../../etc/passwd', 'passwd'],
    ['.png', 'picture'],
    ['', 'picture'],
    ['a\nb', 'a-b'],
    ['x'.repeat(500), 'x'.repeat(80)],
  ])('makes of %j %j', (wished, name) => {
    expect(toPictureName(wished)).toBe(name)
  })

  it('is fit for an address, whatever was wished', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (wished) => {
        expect(toPictureName(wished)).toMatch(/^[a-z\d]+(-[a-z\d]+)*$/)
      }),
    )
  })
})
