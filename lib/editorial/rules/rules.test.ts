import { describe, expect, it } from 'vitest'
import { maxPictureSide } from '@/lib/content/media/picture-limits'
import type { FoundVideo } from '@/lib/content/media/video'
import { fieldsThatAre } from '@/lib/content/schema/field-lists'
import { checkDocument } from '../check'
import { findIn, type Spoiled, soundBody, toSample, toSampleLibrary, words } from '../sample-library'
import { rules } from '.'

type Surroundings = { others?: Spoiled[] } & Parameters<typeof toSampleLibrary>[1]
type Case = Spoiled & Surroundings

/** A document that breaks the rule, and one beside it that just does not. `field` is where the finding points. */
type Pair = { what: string; field: string; breaks: Case; keeps: Case }

const hero = '/img/uploads/seal-hero.jpg'
const seo = (fields: Record<string, string>): Case => ({
  fields: { seo: { page_title: 'Seals', description: 'd'.repeat(100), ...fields } },
})
const cta = (fields: Record<string, string | undefined>): Case => ({
  fields: { cta: { headline: 'Ask us', label: 'Talk to an engineer', url: '/contact/', ...fields } },
})
const picture = (alt: string, src = hero): Case => ({ fields: { jumbotron: { img: src, img_alt: alt } } })
const body = (markdown: string): Case => ({ body: `${markdown}\n\n${soundBody}` })
const inPicture = (alt: string): Case => body(`![${alt}](${hero})`)
const topics = (...names: string[]): Case => ({ fields: { topics: names } })
const video = (fields: Record<string, string>): Case => ({
  file: 'videos/seals.md',
  fields: { post_type: 'video', ...fields },
})
const moving = '/img/uploads/seal.webm'
const heroVideo = (found: FoundVideo, address = moving): Case => ({
  fields: { jumbotron: { img: hero, img_alt: 'A shaft seal', video: address } },
  videos: { [address]: found },
})
const playable: FoundVideo = { video: { src: moving, type: 'video/webm' } }
const buzzsprout = '<script src="https://www.buzzsprout.com/1/22-title.js?player=small"></script>'
const episode = (fields: Record<string, string>): Case => ({
  file: 'podcast/seals.md',
  fields: { post_type: 'podcast', ...fields },
})
const other = { file: 'articles/other.md' }
const otherFields = { title: 'Another', seo: { page_title: 'Another', description: 'e'.repeat(100) } }
const others = (fields: Record<string, unknown>): Spoiled[] => [
  { ...other, fields: { ...otherFields, ...fields } },
]
const linkToOther = body('See [what the others say](/insights/articles/other/).')

const pairs: Record<string, Pair[]> = {
  'title-length': [
    {
      what: 'characters, the brand included',
      field: 'seo.page_title',
      breaks: seo({ page_title: 'i'.repeat(48) }),
      keeps: seo({ page_title: 'i'.repeat(47) }),
    },
    {
      what: 'pixels, the brand included',
      field: 'seo.page_title',
      breaks: seo({ page_title: 'W'.repeat(26) }),
      keeps: seo({ page_title: 'W'.repeat(24) }),
    },
    {
      what: 'the headline where search engines get it',
      field: 'title',
      breaks: { fields: { title: 'o'.repeat(61), seo: { description: 'd'.repeat(100) } } },
      keeps: { fields: { title: 'o'.repeat(61) } },
    },
  ],
  'title-repeated': [
    {
      what: 'titles in search results',
      field: 'seo.page_title',
      breaks: { ...seo({ page_title: 'Seals' }), others: others({ seo: { page_title: 'SEALS!' } }) },
      keeps: { ...seo({ page_title: 'Seals' }), others: others({ seo: { page_title: 'Gaskets' } }) },
    },
    {
      what: 'headlines',
      field: 'title',
      breaks: { others: others({ title: 'Choosing a seal material' }) },
      keeps: { others: others({ title: 'Choosing a gasket material' }) },
    },
  ],
  'description-missing': [
    {
      what: 'no description',
      field: 'seo.description',
      breaks: { fields: { seo: { page_title: 'Seals' } } },
      keeps: {},
    },
  ],
  'description-length': [
    {
      what: 'too short',
      field: 'seo.description',
      breaks: seo({ description: 'd'.repeat(69) }),
      keeps: seo({ description: 'd'.repeat(70) }),
    },
    {
      what: 'too long',
      field: 'seo.description',
      breaks: seo({ description: 'd'.repeat(161) }),
      keeps: seo({ description: 'd'.repeat(160) }),
    },
  ],
  'description-repeated': [
    {
      what: 'the same words',
      field: 'seo.description',
      breaks: {
        ...seo({ description: 'd'.repeat(100) }),
        others: others({ seo: { description: 'D'.repeat(100) } }),
      },
      keeps: { ...seo({ description: 'd'.repeat(100) }), others: others({}) },
    },
  ],
  'alt-missing': [
    { what: 'in a field', field: 'jumbotron.img_alt', breaks: picture(''), keeps: picture('A shaft seal') },
    { what: 'in the text', field: 'text', breaks: inPicture(''), keeps: inPicture('A shaft seal') },
    {
      what: 'a field without a picture needs none',
      field: 'thumbnail_alt',
      breaks: { fields: { thumbnail_alt: undefined } },
      keeps: { fields: { thumbnail: undefined, thumbnail_alt: undefined } },
    },
  ],
  'alt-file-name': [
    {
      what: 'a name with its ending',
      field: 'jumbotron.img_alt',
      breaks: picture('gears.JPG'),
      keeps: picture('Gears'),
    },
    {
      what: 'what a camera calls it',
      field: 'text',
      breaks: inPicture('IMG_2041'),
      keeps: inPicture('Image'),
    },
    {
      what: 'the picture’s own name',
      field: 'text',
      breaks: inPicture('seal-hero'),
      keeps: inPicture('seal hero'),
    },
  ],
  'alt-length': [
    {
      what: 'in a field',
      field: 'jumbotron.img_alt',
      breaks: picture('a'.repeat(151)),
      keeps: picture('a'.repeat(150)),
    },
    {
      what: 'in the text',
      field: 'text',
      breaks: inPicture('a'.repeat(151)),
      keeps: inPicture('a'.repeat(150)),
    },
  ],
  'video-missing': [
    {
      what: 'no such file',
      field: 'jumbotron.video',
      breaks: heroVideo({ problem: 'missing' }),
      keeps: heroVideo(playable),
    },
    {
      what: 'a file on a computer',
      field: 'jumbotron.video',
      breaks: heroVideo({ problem: 'not-an-address' }, 'C:\\Users\\Jo\\seal.mp4'),
      keeps: heroVideo(playable),
    },
  ],
  'video-unplayable': [
    {
      what: 'no video',
      field: 'jumbotron.video',
      breaks: heroVideo({ problem: 'unplayable' }),
      keeps: heroVideo(playable),
    },
    {
      what: 'no address',
      field: 'jumbotron.video',
      breaks: heroVideo({ problem: 'not-an-address' }, 'javascript:run()'),
      keeps: heroVideo(playable),
    },
  ],
  'video-without-picture': [
    {
      what: 'nothing to see before it plays',
      field: 'jumbotron.video',
      breaks: { ...heroVideo(playable), fields: { jumbotron: { video: moving } } },
      keeps: heroVideo(playable),
    },
  ],
  'link-private': [
    ...[
      'https://docs.google.com/document/d/1a/edit?usp=sharing',
      'https://drive.google.com/file/d/1a/view',
      'https://www.google.com/url?q=https://example.com/page/&sa=D',
      'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.com%2F&data=05',
      'https://urldefense.com/v3/__https://example.com/__;!!x',
      'https://acme-my.sharepoint.com/:w:/g/personal/jo/a',
      'http://localhost:3000/insights/',
      'http://192.168.0.7/',
      'http://intranet/page/',
      'file:///C:/Users/Jo/sheet.pdf',
      'C:\\Users\\Jo\\sheet of parts.pdf',
      '\\\\\\\\server\\share\\sheet.pdf',
      '/preview/shared/eyJhbGciOiJIUzI1NiJ9.e30.x/',
      'https://industrialstrengthmarketing.com/preview/report/insights/',
    ].map((address) => ({
      what: address,
      field: 'text',
      breaks: body(`See [the sheet](${address}) of it.`),
      keeps: body('See [the sheet](https://docs.google.com/document/d/e/1a/pub) of it.'),
    })),
    {
      what: 'a form that everybody may fill in is public',
      field: 'cta.url',
      breaks: cta({ url: 'https://docs.google.com/forms/d/1a/edit' }),
      keeps: cta({ url: 'https://docs.google.com/forms/d/e/1a/viewform' }),
    },
    {
      what: 'a button to a file on a computer',
      field: 'jumbotron.ctaUrl',
      breaks: { fields: { jumbotron: { img: hero, img_alt: 'A seal', ctaUrl: 'file:///C:/a.pdf' } } },
      keeps: { fields: { jumbotron: { img: hero, img_alt: 'A seal', ctaUrl: '/contact/' } } },
    },
  ],
  'markup-dropped': [
    ...[
      '<iframe src="https://example.com/"></iframe>',
      'Before <iframe src="https://example.com/"></iframe> and after.',
      '<form action="/x"><input name="a"></form>',
      '<script>window.a = 1</script>',
      '<STYLE>p { color: red }</STYLE>',
      '<svg><path d="M0 0"/></svg>',
      '<object data="a.swf"></object>',
      '<video src="a.mp4" controls></video>',
      '<p onclick="run()">A paragraph.</p>',
      'Some <b onmouseover = "run()">bold</b> words.',
    ].map((html) => ({
      what: html,
      field: 'text',
      breaks: body(html),
      keeps: body(`\`${html}\`\n\n    ${html}\n\n<!-- ${html} -->`),
    })),
    {
      what: 'in the lead',
      field: 'intro',
      breaks: { fields: { intro: 'A <script>run()</script> lead.' } },
      keeps: { fields: { intro: 'A <b class="x">lead</b>.' } },
    },
    {
      what: 'in the headline',
      field: 'jumbotron.headline',
      breaks: {
        fields: { jumbotron: { img: hero, img_alt: 'A seal', headline: 'A <style>b{}</style> seal' } },
      },
      keeps: { fields: { jumbotron: { img: hero, img_alt: 'A seal', headline: 'A <span>seal</span>' } } },
    },
  ],
  'bullet-pasted': [
    ...['• One\n• Two', '·\u00a0\u00a0One', 'o\tOne', '\uf0b7\tOne', '▪One', '- One\n  • Two', '> • One'].map(
      (list) => ({
        what: JSON.stringify(list),
        field: 'text',
        breaks: body(list),
        keeps: body('- One • two\n- Two\n\nA · b, o one\n\n```\n• code\n```'),
      }),
    ),
    {
      what: 'in the lead',
      field: 'intro',
      breaks: { fields: { intro: '• One' } },
      keeps: { fields: { intro: 'One' } },
    },
  ],
  'letter-lost': [
    { what: 'in the text', field: 'text', breaks: body('Don\ufffdt'), keeps: body('Don’t') },
    {
      what: 'in a field',
      field: 'short_description',
      breaks: { fields: { short_description: 'A caf\ufffd at the plant, and what it teaches.' } },
      keeps: { fields: { short_description: 'A café at the plant, and what it teaches.' } },
    },
  ],
  'topics-on-one-line': [
    {
      what: 'with commas',
      field: 'topics',
      breaks: topics('Seals, Pumps'),
      keeps: topics('Seals', 'Pumps, valves'),
    },
    { what: 'with semicolons', field: 'topics', breaks: topics('Seals; Pumps'), keeps: topics('Seals') },
  ],
  'picture-missing': [
    {
      what: 'in a field',
      field: 'jumbotron.img',
      breaks: picture('A seal', '/img/uploads/gone.jpg'),
      keeps: {},
    },
    { what: 'in the text', field: 'text', breaks: body('![A seal](/gone.jpg)'), keeps: inPicture('A seal') },
    {
      what: 'in the lead',
      field: 'intro',
      breaks: { fields: { intro: '![A seal](/gone.jpg)' } },
      keeps: { fields: { intro: `![A seal](${hero})` } },
    },
  ],
  'picture-small': [
    {
      what: 'a hero that dense screens enlarge',
      field: 'jumbotron.img',
      breaks: { pictures: { [hero]: { width: 2559 } } },
      keeps: { pictures: { [hero]: { width: 2560 } } },
    },
    {
      what: 'a drawing has no size',
      field: 'jumbotron.img',
      breaks: { pictures: { [hero]: { width: 24 } } },
      keeps: { pictures: { [hero]: { width: 24, type: 'image/svg+xml' } } },
    },
  ],
  'picture-heavy': [
    {
      what: 'over 1 MB',
      field: 'jumbotron.img',
      breaks: { pictures: { [hero]: { bytes: 1_000_001 } } },
      keeps: { pictures: { [hero]: { bytes: 1_000_000 } } },
    },
  ],
  'link-dead': [
    {
      what: 'a page that is not there',
      field: 'text',
      breaks: linkToOther,
      keeps: { ...linkToOther, others: others({}) },
    },
    {
      what: 'a page by its former address, without slash and in capitals',
      field: 'text',
      breaks: body('[What others say](/insights/articles/OTTER)'),
      keeps: {
        ...body('[What others say](/insights/articles/OTHER)'),
        others: others({ permalink: 'elsewhere' }),
      },
    },
    {
      what: 'an anchor on the page',
      field: 'text',
      breaks: body('[What it does](#what-the-medium-did)'),
      keeps: body('[What it does](#what-the-medium-does)'),
    },
    {
      what: 'an anchor on another page',
      field: 'text',
      breaks: { ...body('[What others say](/insights/articles/other/#gone)'), others: others({}) },
      keeps: {
        ...body('[What others say](/insights/articles/other/#what-the-medium-does)'),
        others: others({}),
      },
    },
    {
      what: 'a file',
      field: 'text',
      breaks: body('[The table](/img/uploads/table.pdf)'),
      keeps: { ...body('[The table](/img/uploads/table.pdf)'), files: ['/img/uploads/table.pdf'] },
    },
    {
      what: 'a page of the site itself',
      field: 'text',
      breaks: body('[All of them](/insights/everything/)'),
      keeps: body('[All of them](/insights/articles/)'),
    },
    {
      what: 'the button of the call to action',
      field: 'cta.url',
      breaks: cta({ url: '/insights/gone/' }),
      keeps: cta({ url: '/gone/' }),
    },
    { what: 'no address', field: 'text', breaks: body('[The table]()'), keeps: body('The table') },
    {
      what: 'an address that runs code',
      field: 'text',
      breaks: body('[The table](javascript:alert())'),
      keeps: body('[The table](mailto:ada@example.com)'),
    },
    {
      what: 'half an address',
      field: 'text',
      breaks: body('[The table](www.example.com)'),
      keeps: body('[The table](https://www.example.com)'),
    },
    {
      what: 'a draft',
      field: 'text',
      breaks: { ...linkToOther, others: others({ private: true }) },
      keeps: { ...linkToOther, others: others({ private: false }) },
    },
    {
      what: 'a piece still to appear',
      field: 'text',
      breaks: { ...linkToOther, others: others({ date: '2024-06-16' }) },
      keeps: { ...linkToOther, others: others({ date: '2024-06-15' }) },
    },
    {
      what: 'a piece that was taken back',
      field: 'text',
      breaks: { ...linkToOther, others: others({ date: '2024-01-01', unpublish: '2024-06-15' }) },
      keeps: {
        ...linkToOther,
        fields: { unpublish: '2024-06-15' },
        others: others({ date: '2024-01-01', unpublish: '2024-06-15' }),
      },
    },
    {
      what: 'a piece that goes before this one',
      field: 'text',
      breaks: {
        ...linkToOther,
        fields: { unpublish: '2024-07-02' },
        others: others({ unpublish: '2024-07-01' }),
      },
      keeps: {
        ...linkToOther,
        fields: { unpublish: '2024-07-01' },
        others: others({ unpublish: '2024-07-01' }),
      },
    },
    {
      what: 'from a scheduled piece to one that has gone by then',
      field: 'text',
      breaks: { ...linkToOther, fields: { date: '2024-08-01' }, others: others({ unpublish: '2024-08-01' }) },
      keeps: { ...linkToOther, fields: { date: '2024-08-01' }, others: others({}) },
    },
    {
      what: 'from one scheduled piece to another, which must appear first',
      field: 'text',
      breaks: { ...linkToOther, fields: { date: '2024-08-01' }, others: others({ date: '2024-08-02' }) },
      keeps: { ...linkToOther, fields: { date: '2024-08-01' }, others: others({ date: '2024-08-01' }) },
    },
  ],
  'link-insecure': [
    {
      what: 'in the text',
      field: 'text',
      breaks: body('[The table](http://example.com/)'),
      keeps: body('[The table](https://example.com/)'),
    },
    {
      what: 'in a field',
      field: 'cta.url',
      breaks: cta({ url: 'http://example.com/' }),
      keeps: cta({ url: 'https://example.com/' }),
    },
  ],
  'link-text': [
    {
      what: 'empty words',
      field: 'text',
      breaks: body('[Click here!](https://example.com/)'),
      keeps: body('[Click here for the table](https://example.com/)'),
    },
    {
      what: 'a bare address',
      field: 'text',
      breaks: body('https://example.com/a'),
      keeps: body('[example.com](https://example.com/a)'),
    },
    {
      what: 'no words',
      field: 'text',
      breaks: body('[](https://example.com/a)'),
      keeps: body(`[![A shaft seal](${hero})](https://example.com/a)`),
    },
  ],
  'link-absolute': [
    {
      what: 'a page of this site',
      field: 'text',
      breaks: body('[All of them](https://www.industrialstrengthmarketing.com/insights/articles/)'),
      keeps: body('[All of them](/insights/articles/)'),
    },
    {
      what: 'a page of the agency',
      field: 'intro',
      breaks: { fields: { intro: '[What we do](//industrialstrengthmarketing.com/services/)' } },
      keeps: { fields: { intro: '[What we do](/services/)' } },
    },
    {
      what: 'another site is no own domain',
      field: 'text',
      breaks: body('[What we do](https://industrialstrengthmarketing.com/services/)'),
      keeps: body('[What they do](https://notindustrialstrengthmarketing.com/services/)'),
    },
  ],
  'heading-title-level': [
    { what: 'one #', field: 'text', breaks: body('# Seals'), keeps: body('## Seals') },
    { what: 'in HTML', field: 'text', breaks: body('<h1>Seals</h1>'), keeps: body('<h2>Seals</h2>') },
    { what: 'code', field: 'text', breaks: body('# Seals'), keeps: body('```sh\n# Seals\n```') },
  ],
  'heading-skipped': [
    { what: 'at the start', field: 'text', breaks: body('### Seals'), keeps: body('## Seals') },
    {
      what: 'further down',
      field: 'text',
      breaks: body('## A\n\n#### B'),
      keeps: body('## A\n\n### B\n\n#### C'),
    },
    {
      what: 'going back up',
      field: 'text',
      breaks: body('## A\n\n#### B'),
      keeps: body('## A\n\n### B\n\n## C'),
    },
  ],
  'heading-bold': [
    {
      what: 'a paragraph',
      field: 'text',
      breaks: body('**Seals:**'),
      keeps: body('**Seals:** what they do'),
    },
    {
      what: 'in HTML',
      field: 'text',
      breaks: body('<p><b>Seals</b></p>'),
      keeps: body('<p><b>Seals</b> leak</p>'),
    },
    { what: 'a statement', field: 'text', breaks: body('**Seals**'), keeps: body(`**${words(16)}**`) },
    {
      what: 'in a list',
      field: 'text',
      breaks: body('**Seals**'),
      keeps: body('- **Seals**\n\n- **Gaskets**'),
    },
  ],
  'call-to-action-missing': [
    { what: 'not there', field: 'cta', breaks: { fields: { cta: undefined } }, keeps: cta({}) },
    {
      what: 'there and empty',
      field: 'cta',
      breaks: { fields: { cta: { headline: '', url: '' } } },
      keeps: cta({}),
    },
  ],
  'call-to-action-half-filled': [
    {
      what: 'no address',
      field: 'cta.url',
      breaks: { fields: { cta: { headline: 'Ask us', copy: 'We answer.' } } },
      keeps: { fields: { cta: undefined } },
    },
    { what: 'no label', field: 'cta.label', breaks: cta({ label: '' }), keeps: cta({}) },
    { what: 'no headline', field: 'cta.headline', breaks: cta({ headline: '' }), keeps: cta({}) },
    {
      what: 'in the hero',
      field: 'jumbotron.ctaText',
      breaks: { fields: { jumbotron: { ctaUrl: '/contact/' } } },
      keeps: { fields: { jumbotron: { ctaUrl: '/contact/', ctaText: 'Ask us' } } },
    },
  ],
  'call-to-action-shouting': [
    {
      what: 'a label',
      field: 'cta.label',
      breaks: cta({ label: 'CONTACT US' }),
      keeps: cta({ label: 'Contact Us' }),
    },
    {
      what: 'an abbreviation does not',
      field: 'cta.headline',
      breaks: cta({ headline: 'SEND YOUR RFQ' }),
      keeps: cta({ headline: 'RFQ' }),
    },
    {
      what: 'a number does not',
      field: 'cta.label',
      breaks: cta({ label: 'CALL US NOW' }),
      keeps: cta({ label: '615 555 0100' }),
    },
    {
      what: 'the hero’s button',
      field: 'jumbotron.ctaText',
      breaks: { fields: { jumbotron: { ctaUrl: '/contact/', ctaText: 'ASK US' } } },
      keeps: { fields: { jumbotron: { ctaUrl: '/contact/', ctaText: 'Ask us' } } },
    },
  ],
  'text-empty': [
    {
      what: 'neither lead nor body',
      field: 'text',
      breaks: { fields: { intro: '' }, body: '<!-- to come -->' },
      keeps: { fields: { intro: 'A lead.' }, body: '' },
    },
  ],
  'text-short': [
    {
      what: 'lead and body together',
      field: 'text',
      breaks: { fields: { intro: 'One two.' }, body: words(297) },
      keeps: { fields: { intro: 'One two.' }, body: words(298) },
    },
    {
      what: 'a fun fact may be',
      field: 'text',
      breaks: { body: words(30) },
      keeps: { fields: { post_type: 'fun-fact' }, body: words(30) },
    },
  ],
  'text-unbroken': [
    { what: 'a run of text', field: 'text', breaks: { body: words(301) }, keeps: { body: words(300) } },
    {
      what: 'under a heading',
      field: 'text',
      breaks: { body: `${words(200)}\n\n## A\n\n${words(301)}` },
      keeps: { body: `${words(200)}\n\n## A\n\n${words(201)}\n\n### B\n\n${words(100)}` },
    },
  ],
  'paragraph-long': [
    {
      what: 'in the body',
      field: 'text',
      breaks: body('word '.repeat(151)),
      keeps: body('word '.repeat(150)),
    },
    {
      what: 'in the lead',
      field: 'intro',
      breaks: { fields: { intro: 'word '.repeat(151) } },
      keeps: { fields: { intro: 'word '.repeat(150) } },
    },
  ],
  'question-unanswered': [
    {
      what: 'nothing follows',
      field: 'text',
      breaks: body('## Q: Why?\n\n## Q: How?\n\nA: So.'),
      keeps: body('## Q: Why?\n\nSo.'),
    },
  ],
  'question-repeated': [
    {
      what: 'the same words',
      field: 'text',
      breaks: body('## Q: Why?\n\nA: So.\n\n## Q: Why?\n\nA: Because.'),
      keeps: body('## Q: Why?\n\nA: So.\n\n## Q: How?\n\nA: Because.\n\n## Why?\n\nNo question.'),
    },
  ],
  'answer-loose': [
    { what: 'under no question', field: 'text', breaks: body('A: So.'), keeps: body('## Q: Why?\n\nA: So.') },
    {
      what: 'a second one',
      field: 'text',
      breaks: body('## Q: Why?\n\nA: So.\n\nA: And so.'),
      keeps: body('A word: so.'),
    },
  ],
  'question-notation': [
    {
      what: 'a small letter',
      field: 'text',
      breaks: body('## q: Why?\n\nSo.'),
      keeps: body('## Q: Why?\n\nA: So.'),
    },
    {
      what: 'nothing asked',
      field: 'text',
      breaks: body('## Q:\n\nSo.'),
      keeps: body('## Quality: why?\n\nSo.'),
    },
  ],
  'topic-near-duplicate': [
    {
      what: 'case and plural',
      field: 'topics',
      breaks: {
        ...topics('Trade shows'),
        others: others({ topics: ['trade show'] }).concat({
          file: 'articles/third.md',
          fields: { topics: ['trade show'] },
        }),
      },
      keeps: { ...topics('Trade shows'), others: others({ topics: ['Trade shows'] }) },
    },
    {
      what: 'within one document',
      field: 'topics',
      breaks: topics('Data sheets', 'Datasheets'),
      keeps: topics('Data sheets', 'Datums'),
    },
    {
      what: 'one wrong letter',
      field: 'topics',
      breaks: topics('Distributors', 'Distributers'),
      keeps: topics('Distributors', 'Distribution'),
    },
    {
      what: 'another number',
      field: 'topics',
      breaks: topics('Standards 2024', 'Standard 2024'),
      keeps: topics('Standards 2024', 'Standards 2025'),
    },
  ],
  'topic-without-address': [
    { what: 'signs alone', field: 'topics', breaks: topics('!?'), keeps: topics('日 5') },
  ],
  'kind-misplaced': [
    {
      what: 'a video among the articles',
      field: 'post_type',
      breaks: { fields: { post_type: 'video' } },
      keeps: { fields: { post_type: 'fun-fact' } },
    },
  ],
  'video-unclear': [
    {
      what: 'two videos',
      field: 'youtube_url',
      breaks: video({ youtube_id: 'ABCDEFGHIJK', youtube_url: 'https://youtu.be/abcdefghijk' }),
      keeps: video({ youtube_id: 'abcdefghijk', youtube_url: 'https://youtu.be/abcdefghijk' }),
    },
    {
      what: 'one slip',
      field: 'youtube_id',
      breaks: video({ youtube_id: 'short', youtube_url: 'https://youtu.be/abcdefghijk' }),
      keeps: video({ youtube_url: 'https://youtu.be/abcdefghijk' }),
    },
  ],
  'episode-without-player': [
    {
      what: 'no snippet',
      field: 'podcast_embed',
      breaks: episode({}),
      keeps: episode({ podcast_embed: buzzsprout }),
    },
    {
      what: 'a host that the site does not know',
      field: 'podcast_embed',
      breaks: episode({ podcast_embed: '<iframe src="https://x.example/1">' }),
      keeps: episode({ podcast_embed: buzzsprout }),
    },
  ],
  'field-unknown': [
    {
      what: 'at the top',
      field: 'sub_title',
      breaks: { fields: { sub_title: 'x' } },
      keeps: { fields: { nav_title: 'x' } },
    },
    { what: 'in a group', field: 'seo.keywords', breaks: seo({ keywords: 'seals' }), keeps: seo({}) },
  ],
  'address-unsafe': [
    {
      what: 'a button',
      field: 'cta.url',
      breaks: { fields: { cta: { url: 'javascript:alert()' } } },
      keeps: cta({}),
    },
    {
      what: 'a canonical address',
      field: 'seo.canonical',
      breaks: seo({ canonical: 'data:text/html,x' }),
      keeps: seo({ canonical: 'https://example.com/' }),
    },
  ],
  'check-ignore-unknown': [
    {
      what: 'no such rule',
      field: 'check_ignore',
      breaks: { fields: { check_ignore: ['title-lenght'] } },
      keeps: { fields: { check_ignore: ['title-length'] } },
    },
  ],
}

/** What a rule finds in a case. */
async function findings(rule: string, { others: beside, pictures, videos, files, ...spoiled }: Case) {
  const found = await findIn(spoiled, beside, { pictures, videos, files })
  return found.filter((finding) => finding.rule === rule)
}

describe('the rules for editors', () => {
  it('find nothing in a sound article', async () => {
    expect(await findIn({})).toEqual([])
  })

  it('are all tried here', () => {
    expect(Object.keys(pairs).sort()).toEqual(rules.map(({ name }) => name).sort())
  })
})

describe.each(Object.keys(pairs))('%s', (rule) => {
  it.each(pairs[rule] ?? [])('$what', async ({ field, breaks, keeps }) => {
    expect((await findings(rule, breaks)).map((finding) => finding.field)).toContain(field)
    expect(await findings(rule, keeps)).toEqual([])
  })
})

describe('how grave it is', () => {
  it.each([
    ['a dead link for readers', {}, { date: '2024-07-01' }, 'error'],
    ['a dead link of a draft', { private: true }, { private: true }, 'warning'],
    ['a link of a published piece to one that was taken back', {}, { unpublish: '2024-06-15' }, 'error'],
    ['a link of a published piece to one that will be', {}, { unpublish: '2024-06-16' }, 'warning'],
    [
      'a link of a draft to one that was taken back',
      { private: true },
      { unpublish: '2024-06-15' },
      'warning',
    ],
    ['a dead link of a scheduled piece', { date: '2024-07-01' }, { date: '2024-08-01' }, 'warning'],
  ])('%s', async (_what, fields, fieldsOfOther, severity) => {
    const found = await findings('link-dead', { ...linkToOther, fields, others: others(fieldsOfOther) })
    expect(found.map((finding) => finding.severity)).toEqual([severity])
  })

  it('a video may do without text', async () => {
    const video = {
      file: 'videos/seals.md',
      fields: { post_type: 'video', youtube_id: 'abcdefghijk', intro: '' },
      body: '',
    }
    expect((await findings('text-empty', video)).map(({ severity }) => severity)).toEqual(['warning'])
  })
})

describe('what it says', () => {
  it('nothing of a link to what was taken back where a redirect leads on', async () => {
    const document = toSample(linkToOther)
    const library = await toSampleLibrary([document, ...others({ unpublish: '2024-06-01' }).map(toSample)])
    const found = checkDocument(document, {
      ...library,
      isPage: (path) => path === '/insights/articles/other/',
    })
    expect(found).toEqual([])
    expect(checkDocument(document, library).map(({ message }) => message)).toEqual([
      'The link leads to articles/other.md, which was taken back on June 1, 2024.',
    ])
  })

  const hintOf = async (rule: string, spoiled: Case) => (await findings(rule, spoiled))[0]?.hint

  it.each([
    ['https://www.google.com/url?q=https://example.com/page/&sa=D', 'https://example.com/page/'],
    [
      'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.com%2Fa&data=05',
      'https://example.com/a',
    ],
    ['https://urldefense.com/v3/__https://example.com/b__;!!x', 'https://example.com/b'],
  ])('%s is reported with where it leads', async (address, target) => {
    expect(await hintOf('link-private', body(`[It](${address})`))).toBe(`Write the address itself: ${target}`)
  })

  it('a link to one’s own computer is reported with its path, once, and as nothing else', async () => {
    const found = await findIn(body('See [the list](http://localhost:3000/insights/articles/?a=1) of them.'))
    expect(found.map(({ rule, hint }) => [rule, hint])).toEqual([
      ['link-private', expect.stringContaining('/insights/articles/')],
    ])
    const toFile = await findIn(body('See [the list](C:\\\\a\\\\b.pdf) of them.'))
    expect(toFile.map(({ rule }) => rule)).toEqual(['link-private'])
  })

  it.each([
    ['articles/seals.md', '[Watch the video](https://youtu.be/abcdefghijk)'],
    ['videos/seals.md', 'Write https://youtu.be/abcdefghijk into “Address on YouTube” (youtube_url)'],
  ])('a frame of YouTube in %s is reported with what to write', async (file, words) => {
    const frame = body('<iframe width="560" src="https://www.youtube.com/embed/abcdefghijk?si=x"></iframe>')
    const fields = { post_type: 'video', youtube_id: 'abcdefghijk' }
    expect(
      await hintOf('markup-dropped', { ...frame, file, ...(file.startsWith('videos') && { fields }) }),
    ).toContain(words)
  })

  it('a snippet of a podcast host is reported with where it belongs', async () => {
    expect(await hintOf('markup-dropped', body(buzzsprout))).toContain('podcast_embed')
    expect(
      await hintOf('markup-dropped', {
        ...body(buzzsprout),
        ...episode({ podcast_embed: buzzsprout }),
        ...body(buzzsprout),
      }),
    ).toBe('Move it to “Player” (podcast_embed).')
  })

  it('markup is reported with its line, and a form once with its fields', async () => {
    const form = [
      'One.',
      '',
      'Two <script>a()</script>.',
      '',
      '<form>',
      '<input>',
      '',
      '<button>Go</button>',
      '</form>',
    ]
    const found = await findings('markup-dropped', { body: form.join('\n') })
    const { bodyLine } = toSample({ body: '' })
    expect(found.map(({ line, message }) => [(line ?? 0) - bodyLine + 1, message.split(' is ')[0]])).toEqual([
      [3, 'A script'],
      [5, 'A form'],
    ])
  })

  it('bullets are reported once for each list', async () => {
    const found = await findings('bullet-pasted', body('• One\n• Two\n\n• Three\n\nText.\n\nMore.\n\n• One'))
    expect(found).toHaveLength(2)
  })

  it.each([
    ['https://example.com/a.jpg', 'is on another site'],
    ['//example.com/a.jpg', 'is on another site'],
    ['C:\\Users\\Jo\\a.jpg', 'on somebody’s own computer'],
    ['\\\\server\\a.jpg', 'on somebody’s own computer'],
    ['file:///a.jpg', 'on somebody’s own computer'],
    ['http://localhost:3000/img/a.jpg', 'on somebody’s own computer or network'],
    ['https://192.168.0.7/a.jpg', 'on somebody’s own computer or network'],
    ['/img/uploads/gone.jpg', 'is not there'],
  ])('the picture %s is reported with why it is missing', async (address, words) => {
    const inField = await findings('picture-missing', picture('A seal', address))
    expect(inField[0]?.message).toContain(words)
    const inText = await findings('picture-missing', body(`![A seal](${address.replaceAll('\\', '\\\\')})`))
    expect(inText[0]?.message).toContain(words)
    expect(inText[0]?.message).toContain('a.jpg'.slice(-4))
  })

  it('a hero that is too small is reported with its width and the one to upload, which the site keeps', async () => {
    const [found] = await findings('picture-small', { pictures: { [hero]: { width: 1511 } } })
    expect(found?.message).toContain('1,511 pixels wide')
    expect(found?.hint).toContain('at least 2,560 pixels wide')
    for (const field of fieldsThatAre('picture')) expect(field.minWidth).toBeLessThanOrEqual(maxPictureSide)
  })
})
