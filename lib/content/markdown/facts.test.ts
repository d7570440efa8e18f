import { describe, expect, it } from 'vitest'
import { toTextFacts } from './facts'

describe('toTextFacts', () => {
  it('counts what a reader meets: lead, opening, headings, questions and answers, without the notation', () => {
    const body = 'One two.\n\n## Three four\n\nFive.\n\n## Q: Six seven?\n\nA: Eight.\n\n### Nine\n\n- ten'
    expect(toTextFacts(body)).toMatchObject({ words: 10, questions: 1 })
    expect(toTextFacts(body, 'A *lead* of [five words](/x/).').words).toBe(15)
  })

  it('counts no markup, script or comment', () => {
    expect(toTextFacts('<p class="a b c">One</p>\n\n<script>let a = b</script>\n\n<!-- c d -->').words).toBe(
      1,
    )
  })

  it('counts only questions with an answer', () => {
    expect(toTextFacts('## Q: One?\n\n## Q: Two?\n\nA: Yes.').questions).toBe(1)
  })

  it('of an empty text are zero', () => {
    expect(toTextFacts('')).toEqual({ words: 0, questions: 0, passages: [] })
  })
})
