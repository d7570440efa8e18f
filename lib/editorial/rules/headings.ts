import { quote, type Rule } from '../rule'

/** The longest bold paragraph, in words, that reads as a heading rather than as a statement. */
const MAX_HEADING_LENGTH = 15

export const headingOfTitle: Rule = {
  name: 'heading-title-level',
  severity: 'warning',
  check: ({ body }) =>
    body.headings
      .filter(({ level }) => level === 1)
      .map(({ text, line }) => ({
        field: 'text',
        line,
        message: `The heading ${quote(text)} has one #, the level of the article's own title.`,
        hint: 'Start it with ##.',
      })),
}

/** Screen readers move by headings, and a gap sounds like something missed. */
export const headingSkipped: Rule = {
  name: 'heading-skipped',
  severity: 'warning',
  check: ({ body }) =>
    body.headings.flatMap(({ text, level, line }, index) => {
      const before = body.headings[index - 1]?.level ?? 1
      if (level <= before + 1) return []
      return [
        {
          field: 'text',
          line,
          message: `The heading ${quote(text)} is of level ${level} and follows one of level ${before}.`,
          hint: `Start it with ${'#'.repeat(before + 1)}.`,
        },
      ]
    }),
}

export const headingBold: Rule = {
  name: 'heading-bold',
  severity: 'warning',
  check: ({ body }) =>
    body.paragraphs
      .filter(({ posesAsHeading, words }) => posesAsHeading && words <= MAX_HEADING_LENGTH)
      .map(({ text, line }) => ({
        field: 'text',
        line,
        message: `The bold paragraph ${quote(text)} poses as a heading.`,
        hint: 'Make it one: start the line with ## and take the stars away.',
      })),
}
