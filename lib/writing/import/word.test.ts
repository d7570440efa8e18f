import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { importAll, read, takePhoto } from './samples/surroundings'
import {
  footnote,
  item,
  link,
  paragraph,
  picture,
  run,
  type WordParts,
  writeWordFile,
} from './samples/word-file'

const importWord = async (parts: WordParts, name = 'Draft 3 final.docx') =>
  read((await importAll({ name, bytes: writeWordFile(parts) })).drafts)

describe('a Word document', () => {
  it('becomes a draft with all that is in it', async () => {
    const draft = await importWord({
      address: 'https://www.google.com/url?q=https://example.com/seals%3Fa%3Db&amp;sa=D',
      picture: await takePhoto(),
      footnote: 'Measured in 2025.',
      body: [
        paragraph(run('Why Seals Leak'), 'Title'),
        paragraph(
          run('A lead with ') +
            run('bold', '<w:b/>') +
            run(' and ') +
            run('italic', '<w:i/>') +
            run(' words.'),
        ),
        paragraph(''),
        paragraph(run('The causes'), 'Heading1'),
        paragraph(run('More in ') + link('a guide') + run('.') + footnote),
        item('Temperature', 1),
        item('Too hot', 1, 1),
        item('Pressure', 1),
        paragraph(run('Three steps'), 'Heading2'),
        item('Clean', 2),
        item('Fit', 2),
        paragraph(picture('A seal in section')),
        paragraph(run('Water is H') + run('2', '<w:vertAlign w:val="subscript"/>') + run('O.'), 'Fancy'),
        paragraph(run('As they say.'), 'Quote'),
        '<w:tbl><w:tr><w:tc>' +
          paragraph(run('Part')) +
          '</w:tc><w:tc>' +
          paragraph(run('Life')) +
          '</w:tc></w:tr>',
        '<w:tr><w:tc>' +
          paragraph(run('Seal | ring')) +
          '</w:tc><w:tc>' +
          paragraph(run('2 years')) +
          '</w:tc></w:tr></w:tbl>',
      ].join(''),
    })
    expect(draft.file).toBe('articles/why-seals-leak.md')
    expect(draft.fields).toMatchObject({
      title: 'Why Seals Leak',
      date: '2026-03-09',
      post_type: 'article',
      private: true,
      short_description: 'A lead with bold and italic words.',
    })
    expect(draft.body).toBe(
      [
        'A lead with **bold** and _italic_ words.',
        '## The causes',
        'More in [a guide](https://example.com/seals?a=b).[^1]',
        '- Temperature\n  - Too hot\n- Pressure',
        '### Three steps',
        '1. Clean\n2. Fit',
        '![A seal in section](/img/uploads/why-seals-leak-a-seal-in-section.jpg)',
        'Water is H<sub>2</sub>O.',
        '> As they say.',
        '| Part         | Life    |\n| ------------ | ------- |\n| Seal \\| ring | 2 years |',
        '[^1]: Measured in 2025.',
      ].join('\n\n'),
    )
    expect(draft.pictures).toHaveLength(1)
    expect(Buffer.from(draft.pictures[0]?.bytes ?? []).includes('Exif')).toBe(false)
    expect(draft.notes).toEqual([
      'The style "Fancy" of Word is a plain paragraph now.',
      'The file says no date; today’s is written, and is to be the day of publication.',
      'The teaser is the beginning of the text; write one that makes people read on.',
    ])
  })

  it('becomes an interview where it is one', async () => {
    const { body } = await importWord({
      body: [
        paragraph(run('Talking to Jane'), 'Title'),
        paragraph(run('Q: Why do seals leak?', '<w:b/>')),
        paragraph(run('A:', '<w:b/>') + run(' Because they are dry.')),
        paragraph(run('And old.')),
        paragraph(run('Q. And then?')),
        paragraph(run('They drip.')),
      ].join(''),
    })
    expect(body).toBe(
      [
        '## Q: Why do seals leak?',
        'A: Because they are dry.',
        'And old.',
        '## Q: And then?',
        'A: They drip.',
      ].join('\n\n'),
    )
  })

  it('tells what is in it besides its text', async () => {
    const { notes, body } = await importWord({
      body: [
        paragraph(
          `${run('Kept ')}<w:del w:id="1" w:author="a"><w:r><w:delText>gone</w:delText></w:r></w:del>`,
        ),
        paragraph('<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>'),
        paragraph(run('Underlined', '<w:u w:val="single"/>')),
      ].join(''),
      files: {
        'word/comments.xml': '<w:comments><w:comment w:id="1"/><w:comment w:id="2"/></w:comments>',
        'word/header1.xml': '<w:hdr><w:t>Confidential</w:t></w:hdr>',
        'word/charts/chart1.xml': '<c:chart />',
      },
    })
    expect(body).toContain('Kept')
    expect(body).not.toContain('gone')
    for (const sentence of [
      /^Its comments were left out \(2\)/,
      /^Changes that nobody has decided on .+ \(1\)/,
      /^Formulas were left out/,
      /^Charts were left out/,
      /header and footer/,
      /underlined/,
      /no title; it is called "Draft 3 final"/,
    ])
      expect(notes).toContainEqual(expect.stringMatching(sentence))
  })

  const refusalOf = async (bytes: Uint8Array) => {
    try {
      const { drafts } = await importAll({ name: 'a.docx', bytes })
      return drafts[0]?.markdown
    } catch (error) {
      return error instanceof Error ? error.message : ''
    }
  }

  it('is refused where it is none', async () => {
    expect(await refusalOf(zipSync({ 'a.txt': strToU8('a') }))).toMatch(/no Word document/)
    expect(await refusalOf(Buffer.from('PK\x03\x04 and no more'))).toMatch(/damaged/)
    expect(await refusalOf(Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'))).toMatch(/old Word/)
    expect(await refusalOf(writeWordFile({ body: '<w:p>' }))).toMatch(/cannot be read|no title/)
    expect(await refusalOf(Buffer.from('%PDF-1.7'))).toMatch(/PDF/)
  })

  it('fills no memory, whatever it unpacks to or declares', async () => {
    const lying = (size: number) => {
      const zip = Buffer.from(zipSync({ 'word/document.xml': new Uint8Array(1024 * 1024) }))
      // The size of the file when unpacked, in the directory at the end of the zip.
      zip.writeUInt32LE(size, zip.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1')) + 24)
      return zip
    }
    expect(await refusalOf(lying(151 * 1024 * 1024))).toMatch(/unpacks to more than 150 MB/)
    expect(await refusalOf(lying(33 * 1024 * 1024))).toMatch(/text in this file is more than 32 MB/)
    expect(await refusalOf(lying(100))).toMatch(/damaged|cannot be read/)
    const declared = '<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><w:document>&b;</w:document>'
    const entities = `<!-- ${' '.repeat(20_000)} -->${declared}`
    expect(await refusalOf(writeWordFile({ body: '', files: { 'word/document.xml': entities } }))).toMatch(
      /no document that Word has written/,
    )
  })

  it('reads no file of this machine', async () => {
    const relations =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdPicture" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/hostname" TargetMode="External"/></Relationships>'
    const { pictures, notes } = await importWord({
      body: paragraph(run('Words')) + paragraph(picture('x').replace('r:embed', 'r:link')),
      files: { 'word/_rels/document.xml.rels': relations },
    })
    expect(pictures).toEqual([])
    expect(notes.join(' ')).toMatch(/external/i)
  })
})
