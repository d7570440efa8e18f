import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { ImportRefusedError } from './draft'
import { importAll, importOne, importText, read, surroundedBy, takePhoto } from './samples/surroundings'

const toMarkdown = async (html: string, surroundings = surroundedBy()) =>
  (await importOne('page.html', html, surroundings)).body

/** As Google Docs saves a document as a web page. */
const googleDoc = `<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"><style type="text/css">
@import url(https://themes.googleusercontent.com/fonts/css?kit=x);ol{margin:0;padding:0}.c1{font-weight:700}.c2{font-style:italic}
.c3{color:#000000;font-weight:400;text-decoration:none}.c4{text-decoration-skip-ink:none;color:#1155cc;text-decoration:underline}.c9{text-decoration:line-through}</style></head>
<body class="c0 doc-content"><p class="c5 title" id="h.abc"><span class="c3">Choosing a Seal</span></p>
<p class="c6"><span class="c3"></span></p>
<p class="c6"><span class="c3">Some </span><span class="c1">bold</span><span class="c3">, </span><span class="c2">italic</span><span class="c3"> and </span><span class="c9">old</span><span class="c3"> words, and </span><span class="c4"><a class="c7" href="https://www.google.com/url?q=https://example.com/a?b%3Dc&amp;sa=D&amp;source=editors&amp;ust=1&amp;usg=x">a link</a></span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><span class="c3">.</span></p>
<h2 class="c8" id="h.def"><span class="c1">A section</span></h2>
<ul class="c10 lst-kix_abc-0 start"><li class="c11 li-bullet-0"><span class="c3">One</span></li></ul><ul class="c10 lst-kix_abc-1 start"><li class="c11"><span class="c3">Below one</span></li></ul><ul class="c10 lst-kix_abc-0"><li class="c11"><span class="c3">Two</span></li></ul>
<p class="c6"><span style="overflow: hidden; display: inline-block;"><img alt="A seal" src="images/image1.jpg" style="width: 60px;" title=""></span></p>
<hr style="page-break-before:always;display:none;">
<table class="c12"><tr class="c13"><td class="c14" colspan="1" rowspan="1"><p class="c6"><span class="c3">Part</span></p></td><td class="c14"><p class="c6"><span class="c3">Life</span></p></td></tr><tr><td><p><span>Seal</span></p></td><td><p><span>2 years</span></p></td></tr></table>
<hr class="c15"><div><p class="c6"><a href="#ftnt_ref1" id="ftnt1">[1]</a><span class="c3">&nbsp;Measured in 2025.</span></p></div></body></html>`

describe('a page of Google Docs', () => {
  const expected = [
    'Some **bold**, _italic_ and ~~old~~ words, and [a link](https://example.com/a?b=c)[^1].',
    '## A section',
    '- One\n  - Below one\n- Two',
    '![A seal](/img/uploads/image1.jpg)',
    '| Part | Life    |\n| ---- | ------- |\n| Seal | 2 years |',
    '[^1]: Measured in 2025.',
  ].join('\n\n')

  it('becomes a draft with the pictures beside it', async () => {
    const surroundings = surroundedBy({ 'images/image1.jpg': await takePhoto() })
    const { fields, body, pictures } = await importOne('Choosing.html', googleDoc, surroundings)
    expect(fields.title).toBe('Choosing a Seal')
    expect(body).toBe(expected)
    expect(pictures.map(({ name }) => name)).toEqual(['image1.jpg'])
  })

  it('may be in the zip that Google hands out', async () => {
    const bytes = zipSync({ 'Choosing.html': Buffer.from(googleDoc), 'images/image1.jpg': await takePhoto() })
    const { drafts } = await importAll({ name: 'Choosing.zip', bytes })
    expect(read(drafts).body).toBe(expected)
  })

  it('may be pasted: the wrapper of what is copied is not bold', async () => {
    const pasted = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:700">Bold</span><span style="font-weight:400"> and not</span></p><br /><ul><li dir="ltr"><p role="presentation"><span>One</span></p></li></ul></b>`
    expect(await toMarkdown(pasted)).toBe('**Bold** and not\n\n- One')
  })
})

describe('HTML of Word', () => {
  it('has lists again', async () => {
    const bullet = (words: string, level: number) =>
      `<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`
    const numbered = (number: number, words: string) =>
      `<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>${number}.<span>&nbsp;&nbsp; </span></span>${words}</p>`
    expect(
      await toMarkdown(
        `<p class=MsoNormal>Before</p>${bullet('One', 1)}${bullet('Below', 2)}${bullet('Two', 1)}<p>Between</p>${numbered(1, 'First')}${numbered(2, 'Second')}`,
      ),
    ).toBe('Before\n\n- One\n  - Below\n- Two\n\nBetween\n\n1. First\n2. Second')
    expect(await toMarkdown('<p>• One</p>\n<p>•\tTwo <b>bold</b></p><p>o  Three</p>')).toBe(
      '- One\n- Two **bold**\n- Three',
    )
    expect(
      await toMarkdown('<div>See:<br>• One<br>• Two</div><div><br></div><div>After<br><br>that</div>'),
    ).toBe('See:\n\n- One\n- Two\n\nAfter\n\nthat')
  })
})

describe('any page', () => {
  it('gives its title, and levels its headings below it', async () => {
    const { fields, body } = await importOne(
      'a.html',
      '<h1>Title</h1><h3>One</h3><h4><b>Two</b></h4><h3></h3>',
    )
    expect(fields.title).toBe('Title')
    expect(body).toBe('## One\n\n### Two')
    const many = await importOne('My_page.html', '<p>Lead</p><h1>One</h1><h2>Two</h2><h1>Three</h1>')
    expect([many.fields.title, many.file, many.body]).toEqual([
      'My page',
      'articles/my-page.md',
      'Lead\n\n## One\n\n### Two\n\n## Three',
    ])
    expect(many.notes).toContainEqual(expect.stringContaining('no title; it is called "My page"'))
  })

  it('keeps questions that are written without an empty line', async () => {
    expect(
      await toMarkdown('<p><b>Q: Why?<br></b>A: Because.</p><p>Q1: And?<br>A1: So.</p><p>Q: Who? A: Me.</p>'),
    ).toBe('## Q: Why?\n\nA: Because.\n\n## Q: And?\n\nA: So.\n\nQ: Who? A: Me.')
  })

  it('loses what runs or loads something, and says so', async () => {
    const { body, notes } = await importOne(
      'a.html',
      `<h1>T</h1><script>alert(1)</script><p onclick="x()">Words</p><iframe src="//www.youtube.com/embed/abcdefghijk"></iframe>
      <form action="/x"><p>Name</p><input name=a><button>Send</button></form><svg onload=x><text>drawn</text></svg><a href="javascript:alert(1)">bad</a>
      <a href="#sec">inside</a><!-- secret remark --><object data="x:y"></object><style>p{}</style><video src="https://example.com/a.mp4"></video>`,
    )
    expect(body).toContain('Words')
    for (const hostile of ['script', 'alert', 'onclick', '<iframe', 'drawn', 'secret', 'Send', 'svg'])
      expect(body, hostile).not.toContain(hostile)
    expect(body).toContain('<https://www.youtube.com/embed/abcdefghijk>')
    expect(body).toContain('<https://example.com/a.mp4>')
    for (const sentence of [
      /^A script was left out/,
      /^What played in the page is a link now: https:\/\/www\.youtube/,
      /^A form was left out/,
      /SVG/,
      /^A link was taken off "bad": javascript/,
      /^A link within the page was taken off "inside"/,
      /^A remark that no reader saw was left out: "secret remark"/,
      /^A <object> was left out/,
    ])
      expect(notes).toContainEqual(expect.stringMatching(sentence))
  })

  it('takes pictures from addresses of their own and from beside it, once each', async () => {
    const photo = await takePhoto()
    const data = `data:image/jpeg;base64,${photo.toString('base64')}`
    const other = await takePhoto('#ffffff')
    const { body, pictures, notes } = await importOne(
      'a.html',
      `<h1>Two Seals</h1><p><img src="${data}" alt="One"><img src="${data}"><img src="sub%20dir/b.jpg"><img src="https://old.example/up/2020/c.jpg" alt="C"><img src="https://old.example/away.jpg" alt="Away"><img src="gone.jpg"><img src="../../etc/passwd"><img src="data:image/svg+xml;base64,PHN2Zy8+" alt="svg"></p>`,
      surroundedBy({ 'sub dir/b.jpg': other, '2020/c.jpg': photo }, ['b.jpg']),
    )
    expect(pictures.map(({ name }) => name)).toEqual(['two-seals-one.jpg', 'b-2.jpg'])
    expect(body).toBe(
      '![One](/img/uploads/two-seals-one.jpg)![](/img/uploads/two-seals-one.jpg)![](/img/uploads/b-2.jpg)![C](/img/uploads/two-seals-one.jpg)![Away](https://old.example/away.jpg)',
    )
    for (const sentence of [
      /picture https:\/\/old\.example\/away\.jpg did not come/,
      /picture gone\.jpg did not come/,
      /passwd did not come/,
      /was left out\. This is an SVG/,
    ])
      expect(notes).toContainEqual(expect.stringMatching(sentence))
  })

  it('makes tables that markdown can say', async () => {
    const { body, notes } = await importOne(
      'a.html',
      '<h1>T</h1><table><tr><td><p>Only a frame</p></td></tr></table><table><tr><td colspan="100000000">A</td><td>B</td></tr><tr><td><ul><li>x</li><li>y</li></ul></td><td>1<br>2</td></tr></table>',
    )
    expect(body).toBe(
      'Only a frame\n\n| A    | B    |\n| ---- | ---- |\n| x  y | 1 2 |'
        .replace(/ {2}y/, ' y')
        .replace(
          '| A    | B    |\n| ---- | ---- |\n| x y | 1 2 |',
          '| A   | B   |\n| --- | --- |\n| x y | 1 2 |',
        ),
    )
    expect(notes).toContainEqual(expect.stringMatching(/several columns/))
    expect(notes).toContainEqual(expect.stringMatching(/lists or tables in its cells/))
  })

  it('has no table that markdown would make endless', async () => {
    const wide = `<h1>T</h1><table><tr>${'<td>x</td>'.repeat(3000)}</tr>${'<tr><td>y</td></tr>'.repeat(300)}</table><p>z</p>`
    const { body, notes } = await importOne('a.html', wide)
    expect([body, notes]).toEqual([
      'z',
      expect.arrayContaining([expect.stringMatching(/^A table was left out/)]),
    ])
  })

  it('leads straight where detours led', async () => {
    expect(
      await toMarkdown(
        '<p><a href="https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.com%2F&data=x">a</a> <a href=" https://example.com/b ">b</a> <a name="x"></a><a href="tel:+1">c</a></p>',
      ),
    ).toBe('[a](https://example.com/) [b](https://example.com/b) [c](tel:+1)')
  })

  it('keeps words that look like markup or fields', async () => {
    expect(await toMarkdown('<p>Write: &lt;script&gt; and *stars* # not</p>')).toBe(
      'Write: &lt;script> and \\*stars\\* # not',
    )
    expect(await toMarkdown('<p>draft: true</p>')).toBe('draft\\: true')
  })

  it('is refused where nobody wrote it', async () => {
    const deep = `${'<div>'.repeat(5000)}x`
    await expect(importText('a.html', deep)).rejects.toThrow(ImportRefusedError)
    await expect(importText('a.html', `<p>${'<b><i>'.repeat(3000)}x`)).rejects.toThrow(ImportRefusedError)
    await expect(importText('a.html', '<i>x</i>'.repeat(30_000))).rejects.toThrow('longer than any article')
    await expect(importText('a.html', '')).rejects.toThrow('no text')
    await expect(importText('a.json', '{"a":1}')).rejects.toThrow('Ghost')
  })
})
