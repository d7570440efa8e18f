/*
 * Draws the pictures of every document into public/. Files that exist stay, unless `--all` is given:
 *
 *   npx tsx scripts/draw-pictures.ts [--all]
 */
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { type ArtworkFormat, drawArtwork } from '../artwork/draw-artwork'
import { drawSocialCard } from '../artwork/social-card'
import { PICTURES, type PicturePlan } from './pictures'

const PUBLIC = join(import.meta.dirname, '..', 'public')
const SOCIAL_CARD = '/img/social-card.jpg'
/** Of files that are shown smaller than they are, on most screens by half. */
const QUALITY = 72
/**
 * How many pixels a file has along a side for each of the drawing: enough for the largest place of its format on a screen
 * of three to the CSS pixel. The card for social networks is shown in one size.
 */
const DENSITY: Readonly<Record<ArtworkFormat, number>> = {
  hero: 8 / 3,
  thumbnail: 3,
  cta: 2,
  section: 1.5,
  footer: 1.6,
  card: 1,
}
/** Upper bounds in bytes: of a file, and of a hero as a phone and a wide screen get it. */
const LIMITS = { file: 400_000, phone: 20_000, wide: 60_000 } as const

interface Picture {
  readonly file: string
  readonly format: ArtworkFormat
  readonly draw: () => string
}

function picturesOf(plan: PicturePlan): Picture[] {
  const formats = ['hero', 'thumbnail', 'cta', 'section', 'footer'] as const
  return formats.flatMap((format) => {
    const file = plan[format]
    const draw = () => drawArtwork({ seed: plan.slug, format })
    return file === undefined ? [] : [{ file, format, draw }]
  })
}

/** The sizes that matter, and complaints about those over the limit. */
async function inspect(format: ArtworkFormat, jpeg: Buffer): Promise<{ sizes: string; overweight: boolean }> {
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`
  if (format !== 'hero') return { sizes: kilobytes(jpeg.length), overweight: jpeg.length > LIMITS.file }
  const webp = async (width: number) =>
    (await sharp(jpeg).resize(width).webp({ quality: 75 }).toBuffer()).length
  const [phone, wide] = await Promise.all([webp(828), webp(1920)])
  return {
    sizes: `${kilobytes(jpeg.length)}, phone ${kilobytes(phone)}, wide ${kilobytes(wide)}`,
    overweight: jpeg.length > LIMITS.file || phone > LIMITS.phone || wide > LIMITS.wide,
  }
}

async function render({ file, format, draw }: Picture): Promise<boolean> {
  const target = join(PUBLIC, file)
  await mkdir(dirname(target), { recursive: true })
  const svg = Buffer.from(draw())
  // SVG has 72 pixels to the inch.
  const jpeg = await sharp(svg, { density: 72 * DENSITY[format] })
    .jpeg({ mozjpeg: true, quality: QUALITY })
    .toBuffer()
  await writeFile(target, jpeg)
  const { sizes, overweight } = await inspect(format, jpeg)
  console.log(`${overweight ? 'TOO LARGE ' : ''}${file}: SVG ${svg.length} B, ${sizes}`)
  return overweight
}

const all = process.argv.includes('--all')
const card: Picture = { file: SOCIAL_CARD, format: 'card', draw: drawSocialCard }
const wanted = [card, ...PICTURES.flatMap(picturesOf)].filter(
  ({ file }) => all || !existsSync(join(PUBLIC, file)),
)
const overweight = await Promise.all(wanted.map(render))
console.log(`${wanted.length} pictures drawn`)
if (overweight.includes(true)) process.exitCode = 1
