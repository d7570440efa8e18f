import { strToU8, zipSync } from 'fflate'

/* A Word document as Word writes it, https://ecma-international.org/publications-and-standards/standards/ecma-376/, for tests. */

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const spaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ')
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A run of words. @param properties Such as `<w:b/>`. */
export const run = (words: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`

/** A paragraph. @param style The identifier of its style. */
export const paragraph = (content: string, style = '', properties = '') =>
  `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}${properties}</w:pPr>${content}</w:p>`

/** An item of the list that has the bullets (1) or the numbers (2). */
export const item = (words: string, list: 1 | 2, level = 0) =>
  paragraph(
    run(words),
    'ListParagraph',
    `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`,
  )

/** The link that has the address of the document. */
export const link = (words: string) => `<w:hyperlink r:id="rIdLink">${run(words)}</w:hyperlink>`

/** The picture of the document. */
export const picture = (alt: string) =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="${alt}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rIdPicture"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`

/** The reference to its footnote. */
export const footnote = '<w:r><w:footnoteReference w:id="2"/></w:r>'

export type WordParts = {
  body: string
  picture?: Uint8Array
  address?: string
  footnote?: string
  /** Further files by their names in the zip. */
  files?: Record<string, string>
}

/** @returns The bytes of a `.docx`. */
export function writeWordFile(parts: WordParts): Uint8Array {
  const relations = [
    relation('rIdStyles', 'styles', 'styles.xml'),
    relation('rIdNumbers', 'numbering', 'numbering.xml'),
    relation('rIdNotes', 'footnotes', 'footnotes.xml'),
    relation('rIdPicture', 'image', 'media/image1.jpeg'),
    `<Relationship Id="rIdLink" Type="${office}/hyperlink" Target="${parts.address ?? ''}" TargetMode="External"/>`,
  ].join('')
  const texts: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="jpeg" ContentType="image/jpeg"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': wrapRelations(relation('rId1', 'officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': wrapRelations(relations),
    'word/document.xml': `${head}<w:document ${spaces}><w:body>${parts.body}</w:body></w:document>`,
    'word/styles.xml': `${head}<w:styles ${spaces}>${styles}</w:styles>`,
    'word/numbering.xml': `${head}<w:numbering ${spaces}>${numbering}</w:numbering>`,
    'word/footnotes.xml': `${head}<w:footnotes ${spaces}><w:footnote w:id="2">${paragraph(run(parts.footnote ?? ''))}</w:footnote></w:footnotes>`,
    ...parts.files,
  }
  const files = Object.entries(texts).map(([name, text]): [string, Uint8Array] => [name, strToU8(text)])
  return zipSync({
    ...Object.fromEntries(files),
    'word/media/image1.jpeg': parts.picture ?? new Uint8Array(),
  })
}

const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`

const wrapRelations = (relations: string) =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`

const style = (id: string, name: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`

const styles = [
  style('Title', 'Title'),
  style('Heading1', 'heading 1'),
  style('Heading2', 'heading 2'),
  style('Quote', 'Quote'),
  style('ListParagraph', 'List Paragraph'),
  style('Fancy', 'Fancy'),
].join('')

const level = (at: number, format: string) => `<w:lvl w:ilvl="${at}"><w:numFmt w:val="${format}"/></w:lvl>`
const numbering = ['bullet', 'decimal']
  .map(
    (format, at) =>
      `<w:abstractNum w:abstractNumId="${at}">${level(0, format)}${level(1, format)}</w:abstractNum>`,
  )
  .concat(
    [1, 2].map((number) => `<w:num w:numId="${number}"><w:abstractNumId w:val="${number - 1}"/></w:num>`),
  )
  .join('')
