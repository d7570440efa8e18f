import { describe, expect, it } from 'vitest'
import { toDocumentText } from './document-text'
import { toTextFacts } from './facts'

const factsOf = (markdown: string, intro?: string) => toTextFacts(toDocumentText({ markdown, intro }))

describe('toTextFacts', () => {
  it('counts what a reader meets: lead, opening, headings, questions and answers, without the notation', () => {
    const body = 'One two.\n\n## Three four\n\nFive.\n\n## Q: Six seven?\n\nA: Eight.\n\n### Nine\n\n- ten'
    expect(factsOf(body)).toMatchObject({ words: 10, questions: 1 })
    expect(factsOf(body, 'A *lead* of [five words](/x/).').words).toBe(15)
  })

  it('counts no markup, script or comment', () => {
    expect(factsOf('<p class="a b c">One</p>\n\n<script>let a = b</script>\n\n<!-- c d -->').words).toBe(1)
  })

  it('counts only questions with an answer', () => {
    expect(factsOf('## Q: One?\n\n## Q: Two?\n\nA: Yes.').questions).toBe(1)
  })

  it('of an empty text are zero', () => {
    expect(factsOf('')).toEqual({ words: 0, questions: 0, passages: [] })
  })
})
