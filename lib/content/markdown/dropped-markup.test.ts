import { describe, expect, it } from 'vitest'
import { droppedElements, findDroppedMarkup } from './dropped-markup'
import { parseMarkdown } from './parse-markdown'

describe('what the sanitiser takes out', () => {
  it.each(droppedElements)('%s is found, and is taken out indeed', (name) => {
    const html = `Before <${name} src="a" href="a">words</${name}> after.`
    expect(findDroppedMarkup(html).map((dropped) => dropped.name)).toEqual([name])
    expect(JSON.stringify(parseMarkdown(html))).not.toContain(`"tagName":"${name}"`)
  })

  it('is nothing of what pages show', () => {
    const html =
      '<p class="a" id="b">One <b>two</b> <img src="/a.jpg" alt=""></p>\n\n<table><tr><td>3</td></tr></table>'
    expect(findDroppedMarkup(html)).toEqual([])
    expect(findDroppedMarkup('1 < 2 and a <ondine> word')).toEqual([])
  })
})
