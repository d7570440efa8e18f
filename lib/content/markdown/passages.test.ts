import { describe, expect, it } from 'vitest'
import { parseMarkdown } from './parse-markdown'
import { parseSections } from './parse-sections'
import { toPassages } from './passages'

const passagesOf = (markdown: string, lead = '') => toPassages(parseSections(markdown), parseMarkdown(lead))

describe('the passages of a text', () => {
  it('begin with lead and opening, which have no anchor', () => {
    expect(passagesOf('Opening.', 'The *lead*.')).toEqual([{ text: 'The lead.\nOpening.' }])
  })

  it('are questions with the whole of their answers', () => {
    expect(passagesOf('## Q: Why?\n\nA: Because.\n\n### Inside\n\nMore.')).toEqual([
      { anchor: 'why', title: 'Why?', question: 1, text: 'Because.\nInside\nMore.' },
    ])
  })

  it('are sections as far as their next heading of any level', () => {
    expect(passagesOf('## One\n\nFirst.\n\n### Two\n\nSecond.')).toEqual([
      { anchor: 'one', title: 'One', text: 'First.' },
      { anchor: 'two', title: 'Two', text: 'Second.' },
    ])
  })

  it('keep blocks and cells apart', () => {
    expect(passagesOf('- one\n- two\n\n| a | b |\n|---|---|\n| c | d |')).toEqual([
      { text: 'one\ntwo\na · b\nc · d' },
    ])
  })

  it('are none where there is no text', () => {
    expect(passagesOf('')).toEqual([])
  })
})
