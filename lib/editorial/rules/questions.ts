import { quote, type Rule } from '../rule'

export const questionUnanswered: Rule = {
  name: 'question-unanswered',
  severity: 'warning',
  check: ({ body }) =>
    body.questions
      .filter(({ isAnswered }) => !isAnswered)
      .map(({ question, line }) => ({
        field: 'text',
        line,
        message: `The question ${quote(question)} has no answer.`,
        hint: 'Write the answer under it, its first paragraph starting with "A:".',
      })),
}

export const questionRepeated: Rule = {
  name: 'question-repeated',
  severity: 'warning',
  check: ({ body }) =>
    body.questions
      .filter(
        ({ question }, index) => body.questions.findIndex((other) => other.question === question) < index,
      )
      .map(({ question, line }) => ({
        field: 'text',
        line,
        message: `The question ${quote(question)} is asked twice.`,
        hint: 'Reword or remove one of the two.',
      })),
}

export const answerLoose: Rule = {
  name: 'answer-loose',
  severity: 'warning',
  check: ({ body }) =>
    body.looseAnswers.map(({ line }) => ({
      field: 'text',
      line,
      message: 'A paragraph starts with "A:" but is under no question.',
      hint: 'Put a heading "## Q: …" above it, or take the "A:" away.',
    })),
}

/** Only "Q:" makes a question; what comes close to it is a slip. */
export const questionNotation: Rule = {
  name: 'question-notation',
  severity: 'warning',
  check: ({ body }) =>
    body.headings
      .filter(({ text }) => /^(Q:$|q\s*:|Q\s*[.)]\s|Q\s+:|Question\s*:)/.test(text))
      .map(({ text, line }) => ({
        field: 'text',
        line,
        message: `The heading ${quote(text)} looks like a question of an interview and is none.`,
        hint: 'Start it with "Q:" and the question behind it.',
      })),
}
