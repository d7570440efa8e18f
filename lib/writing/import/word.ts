import { strFromU8, type Unzipped, zipSync } from 'fflate'
import mammoth from 'mammoth'
import { ImportRefusedError, type Report } from './draft'

/** Names of styles that mean more than their looks, beside the headings and lists that mammoth knows. */
const styleMap = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  'u => u',
]

/** What a document holds that is not in its text, by the files of its zip and the elements in them. */
const unseen: [file: RegExp, element: RegExp, sentence: string][] = [
  [/^word\/comments\.xml$/, /<w:comment[ >]/g, 'Its comments were left out'],
  [/^word\/document\.xml$/, /<w:del[ >]/g, 'Changes that nobody has decided on were taken as accepted'],
  [/^word\/document\.xml$/, /<m:oMath[ >]/g, 'Formulas were left out; write them as text or as a picture'],
  [/^word\/charts\/chart\d*\.xml$/, /<c:chart[ >]/g, 'Charts were left out; save each as a picture'],
  [
    /^word\/diagrams\/data\d*\.xml$/,
    /<dgm:dataModel[ >]/g,
    'Drawings (SmartArt) were left out; save each as a picture',
  ],
  [
    /^word\/(header|footer)\d*\.xml$/,
    /<w:t[ >][^<]*[^<\s]/g,
    'The header and footer of its pages were left out',
  ],
]

/**
 * Makes HTML of a Word document (https://ecma-international.org/publications-and-standards/standards/ecma-376/).
 *
 * @param files What is in its zip.
 * @throws {ImportRefusedError} For one that cannot be read.
 */
export async function wordToHtml(files: Unzipped, report: Report): Promise<string> {
  refuseEntities(files)
  reportUnseen(files, report)
  // Packed anew from what was unpacked within bounds, so that nothing else is in it.
  const buffer = Buffer.from(zipSync(files, { level: 0 }))
  try {
    const { value, messages } = await mammoth.convertToHtml({ buffer }, { styleMap })
    for (const { message } of messages) reportMessage(message, report)
    return value
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new ImportRefusedError(
      `This Word document cannot be read (${reason}). Open it in Word and save it anew.`,
    )
  }
}

/** Whether the files of a zip make a Word document. */
export function isWord(files: Unzipped): boolean {
  return files['word/document.xml'] !== undefined
}

/** Word writes no entities of its own; a file that declares some was made to fill the memory of its reader. */
function refuseEntities(files: Unzipped): void {
  for (const [name, bytes] of Object.entries(files))
    if (/\.(xml|rels)$/i.test(name) && /<!(DOCTYPE|ENTITY)/i.test(strFromU8(bytes, true)))
      throw new ImportRefusedError(
        'This is no document that Word has written. Open it in Word and save it anew.',
      )
}

function reportUnseen(files: Unzipped, report: Report): void {
  for (const [file, element, sentence] of unseen) {
    const count = Object.entries(files)
      .filter(([name]) => file.test(name))
      .reduce((sum, [, bytes]) => sum + [...strFromU8(bytes).matchAll(element)].length, 0)
    if (count > 0) report(`${sentence} (${count}).`)
  }
}

/** Styles that mean nothing beyond a paragraph. A rule for them would come before those for lists, whose items have them. */
const plainStyles =
  /^(List Paragraph|List (Bullet|Number)( \d)?|Body Text( \d)?|Normal \(Web\)|No Spacing|caption|Standard|Text body|Default)$/i

/** Of a style without a meaning the words stay, which needs no word. */
function reportMessage(message: string, report: Report): void {
  const [, style] = /^Unrecognised paragraph style: '?(.*?)'? \(Style ID/.exec(message) ?? []
  if (style && plainStyles.test(style)) return
  if (style) report(`The style "${style}" of Word is a plain paragraph now.`)
  else if (!/^Unrecognised (run|table) style|bookmark/i.test(message)) report(`Word’s file: ${message}.`)
}
