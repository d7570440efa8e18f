import type { Root } from 'hast'
import { headingLevel } from '@/lib/content/markdown/headings'
import { toPlainText } from '@/lib/content/markdown/plain-text'
import { countWords } from '@/lib/content/markdown/reading-time'
import type { TextRun } from './text-reading'

/** Counts the words between the headings of the top level; those of headings inside quotes count as text. */
export function toTextRuns(tree: Root): TextRun[] {
  const runs: TextRun[] = [{ words: 0, line: undefined }]
  for (const node of tree.children) {
    const current = runs.at(-1)
    if (headingLevel(node)) runs.push({ words: 0, line: undefined })
    else if (node.type === 'element' && current) {
      current.words += countWords(toPlainText([node]))
      current.line ??= node.position?.start.line
    }
  }
  return runs.filter(({ words }) => words > 0)
}
