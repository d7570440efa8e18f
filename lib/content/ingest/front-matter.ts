import { isMap, LineCounter, parseDocument, visit, type YAMLMap } from 'yaml'
import type { Finding } from '@/lib/diagnostics/finding'
import { findTextLine, findWrongFence } from './fences'
import type { SourceFile } from './source-file'

export type FrontMatter = {
  fields: YAMLMap
  /** Line of the file, counted from 1, of an offset of the YAML. */
  lineAt: (offset: number) => number
  body: string
  /** Line on which the body starts. */
  bodyLine: number
}

const fence = /^---[ \t]*\n([\s\S]*?\n)??---[ \t]*(?:\n|$)/
const structuralHardSpaces = /^[ \t]*\u00a0[ \t\u00a0]*|(?<=^[ \t\u00a0]*(?:-|[\w-]+:))\u00a0+/gm

/**
 * Takes the frontmatter off a file.
 *
 * @returns Its fields as YAML nodes (https://yaml.org/spec/1.2.2/) and the body, or the faults that prevent it.
 */
export function readFrontMatter({ file, text }: SourceFile): FrontMatter | Finding[] {
  const match = fence.exec(text)
  const fault = (message: string, hint: string, line?: number): Finding => ({
    severity: 'fault',
    file,
    line,
    message,
    hint,
  })
  if (!match) {
    const { message, hint, line } = findWrongFence(text)
    return [fault(message, hint, line)]
  }

  const yaml = withPlainIndents(match[1] ?? '')
  const counter = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: counter, strict: true })
  const lineAt = (offset: number) => counter.linePos(offset).line + 1
  if (document.errors.length > 0) {
    // Where the fields are not closed, the text was read as fields up to the next line of three hyphens.
    const textLine = findTextLine(yaml.split('\n'))
    if (textLine !== undefined)
      return [
        fault(
          'The text starts before the fields are closed: the second line "---" is missing.',
          'Write a line "---" under the last field.',
          textLine + 1,
        ),
      ]
    return document.errors.map((error) =>
      fault(
        `The frontmatter cannot be read: ${inPlainWords(error.code, error.message)}`,
        hintFor(error.code),
        lineAt(error.pos[0]),
      ),
    )
  }
  if (!isMap(document.contents))
    return [fault('The frontmatter holds no fields.', 'Write one on each line, such as "title: …".', 2)]
  const aliases: Finding[] = []
  visit(document, {
    Alias: (_key, { range }) => {
      aliases.push(
        fault(
          'A value that starts with * refers to another one.',
          'Write the value itself; where it is text, put it in quotation marks.',
          range ? lineAt(range[0]) : undefined,
        ),
      )
    },
  })
  if (aliases.length > 0) return aliases
  return {
    fields: document.contents,
    lineAt,
    body: text.slice(match[0].length),
    bodyLine: match[0].split('\n').length,
  }
}

function inPlainWords(code: string, message: string): string {
  if (code === 'DUPLICATE_KEY') return 'a field is given twice.'
  if (code === 'BLOCK_AS_IMPLICIT_KEY') return 'there is a second colon where one value was expected.'
  if (code === 'TAB_AS_INDENT') return 'a line is indented with a tab.'
  if (code === 'MISSING_CHAR') return 'a quotation mark or bracket is opened and not closed.'
  return `${message.split(/ at line \d+/)[0]}.`
}

function hintFor(code: string): string {
  if (code === 'DUPLICATE_KEY') return 'Keep one of the two and delete the other.'
  if (code === 'TAB_AS_INDENT') return 'Indent with two spaces instead.'
  return 'Put the whole value in quotation marks, such as title: "Valves: what to ask", and check the indentation.'
}

/** What is pasted from web pages and word processors may be set with spaces that YAML does not know. */
export function withPlainIndents(yaml: string): string {
  return yaml.replace(structuralHardSpaces, (space) => space.replaceAll('\u00a0', ' '))
}
