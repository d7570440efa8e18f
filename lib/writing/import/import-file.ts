import type { Unzipped } from 'fflate'
import { decodeText } from '@/lib/content/ingest/decode-text'
import {
  createReport,
  type Draft,
  type Import,
  type ImportedFile,
  ImportRefusedError,
  type Surroundings,
} from './draft'
import { importGhost, isGhost } from './ghost'
import { parseHtml, wordsOf } from './html/tree'
import { makeDraft } from './make-draft'
import { importMarkdown } from './markdown-file'
import { isZip, unzip } from './unzip'
import { isWord, wordToHtml } from './word'
import { importWordpress, isWordpress } from './wordpress'

/** What begins like these is of another program; how it becomes something that can be imported. */
const others: [start: string, refusal: string][] = [
  ['\xd0\xcf\x11\xe0', 'This is a document of an old Word. Open it in Word and save it as .docx.'],
  [
    '%PDF',
    'This is a PDF, which has no headings or links to take over. Import the document that it was made of.',
  ],
  ['{\\rtf', 'This is an RTF document. Open it in Word and save it as .docx.'],
]

/**
 * Makes drafts of a file: a Word document, a page of Google Docs or pasted HTML, a markdown file, or an export of WordPress
 * or Ghost. What it is, its content decides.
 *
 * @throws {ImportRefusedError} For a file of which nothing can be made.
 */
export async function importFile(file: ImportedFile, surroundings: Surroundings): Promise<Import> {
  const { name, bytes } = file
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  const other = others.find(([sign]) => start.startsWith(sign))
  if (other) throw new ImportRefusedError(other[1])
  if (isZip(bytes)) return importZip(name, unzip(bytes), surroundings)
  if (/\.(md|markdown|mdx)$/i.test(name)) return one(await importMarkdown(file, surroundings))
  const { text } = decodeText(bytes)
  if (isWordpress(text)) return importWordpress(text, surroundings)
  const parsed = parseJson(text)
  if (isGhost(parsed)) return importGhost(parsed, surroundings)
  if (parsed !== undefined) throw new ImportRefusedError('This is no export of Ghost.')
  if (/<[a-z!][^>]*>/i.test(text)) return one(await importHtml(name, text, surroundings))
  if (text.trim() === '' || text.includes('\0'))
    throw new ImportRefusedError('There is no text in this file.')
  return one(await importMarkdown(file, surroundings))
}

async function importZip(name: string, files: Unzipped, surroundings: Surroundings): Promise<Import> {
  if (isWord(files)) {
    const { report, list } = createReport()
    const html = await wordToHtml(files, report)
    return one(await makeDraft({ name: titleOf(name), html, fields: {} }, surroundings, list()))
  }
  // Google Docs saves a page as a zip with its pictures.
  const [page] = Object.keys(files).filter((each) => /^[^/]+\.html?$/i.test(each))
  const html = page && files[page]
  if (!html)
    throw new ImportRefusedError(
      'This is no Word document (.docx), nor a zip of Google Docs. Save it as one of them.',
    )
  const readBeside = async (path: string) => (Object.hasOwn(files, path) ? files[path] : undefined)
  return one(await importHtml(page, decodeText(html).text, { ...surroundings, readBeside }))
}

function importHtml(name: string, html: string, surroundings: Surroundings) {
  const [, title = ''] = /<title[^>]*>([^<]*)<\/title>/i.exec(html) ?? []
  return makeDraft({ name: wordsOf(parseHtml(title)) || titleOf(name), html, fields: {} }, surroundings)
}

function one(draft: Draft): Import {
  async function* drafts() {
    yield draft
  }
  return { drafts: drafts(), notes: () => [] }
}

function parseJson(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A name for people, of the name of a file. */
function titleOf(name: string): string {
  const base = name.split('/').at(-1) ?? ''
  return (
    base
      .replace(/\.\w{1,8}$/, '')
      .replace(/[_\s]+/g, ' ')
      .trim() || 'Untitled'
  )
}
