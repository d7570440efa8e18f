import { readFile, writeFile } from 'node:fs/promises'

/*
 * Writes the advance widths of the font in which search results show titles. That is Arial at 20 px; Liberation Sans,
 * in Debian's package fonts-liberation, is free and has the same widths by design. Tables as in
 * https://learn.microsoft.com/typography/opentype/spec/.
 */

const fontFile = '/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf'
const tableFile = 'lib/editorial/search-result/advance-widths.json'

/** Latin with its extensions, Greek, Cyrillic, punctuation, currency signs, letterlike signs, arrows and operators. */
const ranges: [number, number][] = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x370, 0x4ff],
  [0x1e80, 0x1ef9],
  [0x2010, 0x205e],
  [0x20a0, 0x20bf],
  [0x2100, 0x2265],
]

const font = await readFile(fontFile)
const tables = new Map(
  Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const record = 12 + index * 16
    return [font.toString('latin1', record, record + 4), font.subarray(font.readUInt32BE(record + 8))]
  }),
)

const unitsPerEm = table('head').readUInt16BE(18)
const metricsCount = table('hhea').readUInt16BE(34)
const charactersOfWidth = new Map<number, string>()
for (const [first, last] of ranges)
  for (let code = first; code <= last; code += 1) {
    const glyph = glyphOf(code)
    if (glyph === 0) continue
    const width = table('hmtx').readUInt16BE(Math.min(glyph, metricsCount - 1) * 4)
    charactersOfWidth.set(width, (charactersOfWidth.get(width) ?? '') + String.fromCharCode(code))
  }

const widths = [...charactersOfWidth].sort(([a], [b]) => a - b)
const lines = widths.map(([width, characters]) => `    [${width}, ${JSON.stringify(characters)}]`)
await writeFile(tableFile, `{\n  "unitsPerEm": ${unitsPerEm},\n  "widths": [\n${lines.join(',\n')}\n  ]\n}\n`)
console.log(`${tableFile}: ${widths.length} widths`)

function table(tag: string): Buffer {
  const found = tables.get(tag)
  if (!found) throw new Error(`${fontFile} has no table ${tag}`)
  return found
}

/** Looks a character up in the `cmap` subtable of format 4 for Unicode's basic plane. 0 means that there is no glyph. */
function glyphOf(code: number): number {
  const cmap = basicPlane()
  const double = cmap.readUInt16BE(6)
  for (let at = 0; at < double; at += 2) {
    if (cmap.readUInt16BE(14 + at) < code) continue
    const start = cmap.readUInt16BE(16 + double + at)
    if (start > code) return 0
    const delta = cmap.readUInt16BE(16 + 2 * double + at)
    const place = 16 + 3 * double + at
    const rangeOffset = cmap.readUInt16BE(place)
    if (rangeOffset === 0) return (code + delta) & 0xffff
    const glyph = cmap.readUInt16BE(place + rangeOffset + 2 * (code - start))
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff
  }
  return 0
}

function basicPlane(): Buffer {
  const cmap = table('cmap')
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const record = 4 + index * 8
    const subtable = cmap.subarray(cmap.readUInt32BE(record + 4))
    if (cmap.readUInt16BE(record) === 3 && subtable.readUInt16BE(0) === 4) return subtable
  }
  throw new Error(`${fontFile} has no character map of format 4`)
}
