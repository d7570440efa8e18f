import { diffWordsWithSpace } from 'diff'
import { fieldLabels } from '@/lib/content/schema/field-labels'
import type { ReadableText } from './readable-text'

/** Words that are in both versions, or in one of them. */
export type Segment = { kind: 'same' | 'added' | 'removed'; text: string }

/** A line of two versions, one written into the other. */
export type ComparedLine = Segment[]

export type Comparison = {
  /** The fields that differ, each with what the form calls it. */
  fields: { label: string; line: ComparedLine }[]
  /** All lines of the text. */
  lines: ComparedLine[]
}

/** In milliseconds: then two texts that share hardly a word are shown one after the other. */
const PATIENCE = 1000

/** Compares two versions of a document word by word. */
export function compareTexts(before: ReadableText, after: ReadableText): Comparison {
  const names = [...new Set([...after.fields.keys(), ...before.fields.keys()])]
  const fields = names
    .filter((name) => before.fields.get(name) !== after.fields.get(name))
    .map((name) => ({
      label: fieldLabels(name).join(': '),
      line: compareWords(before.fields.get(name) ?? '', after.fields.get(name) ?? ''),
    }))
  return {
    fields,
    lines: toLines(compareWords(before.lines.join('\n'), after.lines.join('\n'))),
  }
}

/** Whether anything in a line differs. */
export function isChanged(line: ComparedLine): boolean {
  return line.some(({ kind }) => kind !== 'same')
}

function compareWords(before: string, after: string): Segment[] {
  const changes = diffWordsWithSpace(before, after, { timeout: PATIENCE }) ?? [
    { removed: true, added: false, value: before },
    { removed: false, added: true, value: `\n${after}` },
  ]
  return changes
    .filter(({ value }) => value !== '')
    .map(({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    }))
}

function toLines(segments: Segment[]): ComparedLine[] {
  const lines: ComparedLine[] = [[]]
  for (const { kind, text } of segments)
    for (const [at, part] of text.split('\n').entries()) {
      if (at > 0) lines.push([])
      if (part !== '') lines.at(-1)?.push({ kind, text: part })
    }
  return lines.filter((line) => line.length > 0)
}
