import { listAt } from '@/lib/content/ingest/field-values'
import { quote, type Rule } from '../rule'

/** Markdown makes lists of hyphens; bullets from a word processor run together into one paragraph. */
export const bulletPasted: Rule = {
  name: 'bullet-pasted',
  severity: 'warning',
  check: ({ body, intro }) =>
    [
      ...intro.pastedBullets.map((bullet) => ({ ...bullet, field: 'intro' })),
      ...body.pastedBullets.map((bullet) => ({ ...bullet, field: 'text' })),
    ].map(({ field, line, sign }) => ({
      field,
      line,
      message: `A line starts with ${quote(sign)}, a bullet of a word processor, which makes no list here.`,
      hint: 'Start each item with a hyphen and a space, "- ", and leave an empty line above the list.',
    })),
}

/** A letter is lost where a program saved or opened the text in an encoding that does not know it. */
export const letterLost: Rule = {
  name: 'letter-lost',
  severity: 'error',
  check: ({ lostLetterLines, lines, bodyLine }) =>
    lostLetterLines.map((line) => ({
      field: line < bodyLine ? fieldAbove(line, lines) : 'text',
      line,
      message: 'A letter is lost here; readers see "\ufffd" in its place.',
      hint: 'Type the letter again, and save the file as UTF-8.',
    })),
}

/** `topics: A, B` is one topic to YAML. */
export const topicsOnOneLine: Rule = {
  name: 'topics-on-one-line',
  severity: 'warning',
  check: ({ fields }) => {
    const [topic = '', ...others] = listAt(fields, 'topics')
    if (others.length > 0 || !/[,;]/.test(topic)) return []
    const parts = topic
      .split(/[,;]/)
      .map((part) => part.trim())
      .filter(Boolean)
    return [
      {
        field: 'topics',
        message: `${quote(topic)} counts as one topic. Is it ${parts.length}?`,
        hint: `Then put a comma between them, or in a file write "topics: [${parts.join(', ')}]".`,
      },
    ]
  },
}

function fieldAbove(line: number, lines: Record<string, number>): string {
  const above = Object.entries(lines).filter(([, start]) => start <= line)
  return above.sort(([, a], [, b]) => b - a)[0]?.[0] ?? 'text'
}
