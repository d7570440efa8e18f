import { describe, expect, it } from 'vitest'
import { inlineStyles } from './inline-styles'
import { styleSheetsOf } from './read-style-sheets'

const sheets: Record<string, string> = {
  '/_next/static/chunks/a.css': '.a{color:red}.b{color:blue}@font-face{src:url(../media/f.woff2)}',
  '/_next/static/chunks/b.css': '#c{color:green}',
}

describe('a page with its styles', () => {
  const asked: string[] = []
  const read = styleSheetsOf({
    ask: async (href) => {
      asked.push(href)
      return { status: 200, headers: {}, body: Buffer.from(sheets[href] ?? '') }
    },
  })
  const link = (href: string) => `<link rel="stylesheet" href="${href}" data-precedence="next"/>`
  const page = (head: string) => `<html><head>${head}</head><body><p class="x a" id="c"></p></body></html>`

  it('holds what it can use, in order, and those by themselves', async () => {
    const other = '<link rel="stylesheet" href="/players/poster.css"/>'
    const { html, styles } = await inlineStyles(page(Object.keys(sheets).map(link).join('') + other), read)
    const css = ['.a{color:red}@font-face{src:url(/_next/static/media/f.woff2)}', '#c{color:green}']
    const styled = page(css.map((text) => `<style>${text}</style>`).join('') + other)
    expect(html).toBe(styled.replace('"x a"', '"a"'))
    expect(styles).toEqual(css)
  })

  it('holds what is for one of several only as far as there are as many side by side', async () => {
    const css = 'li:nth-of-type(2){color:red}li:nth-of-type(3){color:blue}'
    const numbered = styleSheetsOf({
      ask: async () => ({ status: 200, headers: {}, body: Buffer.from(css) }),
    })
    const nested = '<ol><li><p></p><p></p></li><li><br><br></li></ol><ol><li></li></ol>'
    const head = `<head>${link('/_next/static/chunks/n.css')}<meta><meta><meta></head>`
    const { styles } = await inlineStyles(`${head}<body>${nested}</body>`, numbered)
    expect(styles).toEqual(['li:nth-of-type(2){color:red}'])
  })

  it('has short names, the shortest for what is there most often, and none that no rule asks for', async () => {
    const css =
      '.of-one:has(.hidden\\:away),.of-two{margin:var(--some-room)}:root{--some-room:1px;--b:url("--b.png")}.no{top:0}'
    const named = styleSheetsOf({
      ask: async () => ({ status: 200, headers: {}, body: Buffer.from(css) }),
    })
    const { html } = await inlineStyles(
      `${link('/_next/static/chunks/m.css')}<p class="of-one unasked"><b id="b" class="of-two"></b><b class='of-two'></b><i class="unasked" title="class"></i></p>`,
      named,
    )
    expect(html).toBe(
      '<style>.b:has(.c),.a{margin:var(--a)}:root{--a:1px}</style>' +
        '<p class="b"><b id="b" class="a"></b><b class="a"></b><i title="class"></i></p>',
    )
  })

  it('reads each style sheet once', async () => {
    await inlineStyles(page(link('/_next/static/chunks/a.css')), read)
    expect(asked).toEqual(Object.keys(sheets))
  })

  it('is left alone where it links to none', async () => {
    expect(await inlineStyles(page(''), read)).toEqual({ html: page(''), styles: [] })
  })
})
