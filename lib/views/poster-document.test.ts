import { describe, expect, it } from 'vitest'
import { toEpisodePoster } from './poster-document'

describe('a poster', () => {
  it('has no landmark of its own, since the page around it has them', () => {
    const html = toEpisodePoster('A show', 'a-show', 'https://player.example/1')
    expect(html).not.toMatch(/<(main|header|footer|nav|aside)\b/)
    expect(html).toContain('aria-label="Play the episode: A show"')
  })
})
