import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { removeScripts } from './remove-scripts'

const page = (head: string, body: string) =>
  `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`

describe('a page without scripts', () => {
  it('has neither scripts nor hints to fetch them, and keeps its data', () => {
    const data = '<script type="application/ld+json">{"name":"\\u003c/script>"}</script>'
    const html = page(
      '<link rel="preload" as="script" href="/a.js"/><link rel="preload" as="image" href="/a.jpg"/><script src="/b.js" async=""></script>',
      `<p>Text</p>${data}<script>self.__next_f.push([1,"<p>"])</script><link rel="modulepreload" href="/c.js"/>`,
    )
    expect(removeScripts(html)).toEqual({
      html: page('<link rel="preload" as="image" href="/a.jpg"/>', `<p>Text</p>${data}`),
      needs: [],
      inlineScripts: ['self.__next_f.push([1,"<p>"])'],
      hasFrame: false,
      media: [],
    })
  })

  it('has no comments, and every text as it was', () => {
    const { html } = removeScripts(page('', '<p>Part<!-- --> <!-- -->1 &amp; 2<!--$--><b>3</b><!--/$--></p>'))
    expect(html).toBe(page('', '<p>Part 1 &amp; 2<b>3</b></p>'))
  })

  it('is known to hold a frame', () => {
    const { html, hasFrame, needs } = removeScripts(page('', '<iframe srcdoc="<a href=/b/>b</a>"></iframe>'))
    expect(hasFrame).toBe(true)
    expect(needs).toEqual([])
    expect(html).toContain('srcdoc="<a href=/b/>b</a>"')
  })

  it('is known to play videos, and from where', () => {
    const { media, needs } = removeScripts(
      page('', '<video src="/a.mp4"></video><video><source src="https://b.example/c.webm?d&amp;e"></video>'),
    )
    expect(media).toEqual(['/a.mp4', 'https://b.example/c.webm?d&e'])
    expect(needs).toEqual([])
  })

  it.each([
    ['a boundary that waits', '<!--$?--><template id="B:0"></template><p>Loading</p><!--/$-->'],
    ['a boundary that failed', '<!--$!--><template data-dgst="1"></template><!--/$-->'],
    ['a boundary that is queued', '<!--$~--><!--/$-->'],
    ['a handler', '<button onclick="go()">Go</button>'],
    ['a server action', '<form><input type="hidden" name="$ACTION_ID_1"/></form>'],
  ])('is found to need its scripts for %s', (_, body) => {
    expect(removeScripts(page('', body)).needs).not.toEqual([])
  })

  it('is found to need its scripts where its end is missing, or it is the shell of an error', () => {
    expect(removeScripts('<!DOCTYPE html><html><body><p>Cut').needs).toEqual(['the end of the page'])
    expect(removeScripts('<!DOCTYPE html><html id="__next_error__"><body></body></html>').needs).toHaveLength(
      1,
    )
  })

  it('keeps all that is no script', () => {
    const text = fc.stringMatching(/^[^<>&\r\0]*$/)
    const script = fc.constantFrom(
      '<script>1<2</script>',
      '<script src="/a.js"></script>',
      '<!--$-->',
      '<!-- a -->',
    )
    const element = text.map((content) => `<p title="a > b">${content}</p>`)
    fc.assert(
      fc.property(fc.array(fc.oneof(script, element, text)), (parts) => {
        const isKept = (part: string) => !/^<(script|!)/.test(part)
        expect(removeScripts(page('', parts.join(''))).html).toBe(page('', parts.filter(isKept).join('')))
      }),
    )
  })
})
