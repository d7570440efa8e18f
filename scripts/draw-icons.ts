/** Renders the icons from `app/icon.svg`: `npx tsx scripts/draw-icons.ts`. Its output is committed. */
import { writeFile } from 'node:fs/promises'
import sharp from 'sharp'

const source = 'app/icon.svg'
const toPng = (size: number) =>
  sharp(source, { density: 600 }).resize(size).png({ compressionLevel: 9 }).toBuffer()

await writeFile('app/apple-icon.png', await toPng(180))
await writeFile('public/img/logo.png', await toPng(512))
await writeFile('app/favicon.ico', toIco(await toPng(32), 32))

/** Wraps one PNG as an icon file: https://en.wikipedia.org/wiki/ICO_(file_format). */
function toIco(png: Buffer, size: number): Buffer {
  const header = Buffer.alloc(22)
  header.writeUInt16LE(1, 2) // an icon, not a cursor
  header.writeUInt16LE(1, 4) // one picture
  header.writeUInt8(size, 6)
  header.writeUInt8(size, 7)
  header.writeUInt16LE(1, 10) // color planes
  header.writeUInt16LE(32, 12) // bits per pixel
  header.writeUInt32LE(png.length, 14)
  header.writeUInt32LE(header.length, 18)
  return Buffer.concat([header, png])
}
