/** What some bytes are, by their beginning: those that can be taken by name, others with what to do instead. */
type PictureType = { type: 'jpeg' | 'png' | 'gif' | 'webp' | 'avif' | 'tiff' } | { refusal: string }

const others: [start: RegExp, refusal: string][] = [
  [
    /^(\ufeff|\xef\xbb\xbf)?\s*<(\?xml|!doctype svg|!--|svg)/i,
    'This is an SVG drawing, which can hold programs. Export it as a PNG, 2,400 pixels wide, and upload that.',
  ],
  [
    /^(\ufeff|\xef\xbb\xbf)?\s*</,
    'This is a web page and no picture. Save the picture itself: right-click on it, "Save image as".',
  ],
  [/^%PDF/, 'This is a PDF. Export its page as a PNG or JPEG, and upload that.'],
  [/^8BPS/, 'This is a Photoshop file. Export it as a JPEG or PNG, and upload that.'],
  [/^BM/, 'This is a BMP picture, which no site shows. Save it as a PNG, and upload that.'],
  [/^PK/, 'This is a zip or an Office document. Take the picture out of it and upload the picture alone.'],
  [
    /^....ftyp(hei[cxms]|hev[cmsx])/s,
    'This is a HEIC photo of an iPhone. Export it as a JPEG ("Most Compatible" in the camera’s settings), and upload that.',
  ],
  [/^....ftyp(?!avi[fs]|mif1)/s, 'This is a video and no picture.'],
]

const signatures: [start: RegExp, type: 'jpeg' | 'png' | 'gif' | 'webp' | 'avif' | 'tiff'][] = [
  [/^\xff\xd8\xff/, 'jpeg'],
  [/^\x89PNG\r\n/, 'png'],
  [/^GIF8[79]a/, 'gif'],
  [/^RIFF....WEBP/s, 'webp'],
  [/^....ftyp(avi[fs]|mif1)/s, 'avif'],
  [/^(II\*\0|MM\0\*)/, 'tiff'],
]

/** Names what a file is, whatever it is called: https://mimesniff.spec.whatwg.org/#image-type-pattern-matching-algorithm. */
export function findPictureType(bytes: Uint8Array): PictureType {
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  const known = signatures.find(([signature]) => signature.test(start))
  if (known) return { type: known[1] }
  const other = others.find(([signature]) => signature.test(start))
  return { refusal: other?.[1] ?? 'This is no picture. Upload a JPEG, a PNG or a WebP.' }
}
