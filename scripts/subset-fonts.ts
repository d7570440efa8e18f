/** Cuts the site's fonts from the full families: `npx tsx scripts/subset-fonts.ts`. Its output is committed. */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import subsetFont from 'subset-font'

const families = path.join('node_modules', '@fontsource-variable')
const target = path.join('styles', 'fonts')

const ascii = String.fromCharCode(...Array.from({ length: 0x7f - 0x20 }, (_, index) => 0x20 + index))
const typography = '\u00a0©®°±·×–—‘’“”…′″→↗←↑↓™½¼¾'
const accents = 'ÀÁÂÄÅÆÇÈÉÊËÍÎÓÔÖØÚÜàáâäåæçèéêëíîïñóôöøúûüß'

type Axes = Record<string, number | { min: number; max: number }>

/** Each axis that a font does not use is pinned: that is what keeps all three together under 45 KB. */
const cuts: { source: string; file: string; characters: string; axes: Axes }[] = [
  {
    source: 'archivo/files/archivo-latin-standard-normal.woff2',
    file: 'archivo-condensed-heavy.woff2',
    characters: ascii + typography + accents,
    axes: { wdth: 70, wght: 760 },
  },
  {
    source: 'source-serif-4/files/source-serif-4-latin-opsz-normal.woff2',
    file: 'source-serif.woff2',
    characters: ascii + typography + accents,
    axes: { opsz: 18, wght: { min: 400, max: 700 } },
  },
  {
    source: 'source-serif-4/files/source-serif-4-latin-opsz-italic.woff2',
    file: 'source-serif-italic.woff2',
    characters: ascii + typography,
    axes: { opsz: 18, wght: 400 },
  },
]

let total = 0
for (const { source, file, characters, axes } of cuts) {
  const font = await subsetFont(await readFile(path.join(families, source)), characters, {
    targetFormat: 'woff2',
    variationAxes: axes,
    noLayoutClosure: true,
  })
  await writeFile(path.join(target, file), font)
  total += font.length
  console.log(`${file}: ${font.length} bytes`)
}
console.log(`together: ${total} bytes`)
