import fc from 'fast-check'
import { zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importDocument } from '../import/import-document'
import { takePhoto } from '../import/samples/surroundings'
import { openWritingRepository } from '../repository/repository'
import { openSampleRepository } from '../sample-repository'
import { readUpload } from './read-upload'
import { takeForm } from './take-form'
import { takeUpload } from './take-upload'

const author = { name: 'Ada', email: 'ada@example.org' }
const there =
  '---\ntitle: Valves\ndate: 2026-01-05\npost_type: article\nshort_description: A teaser.\n---\nText.\n'
let sample: Awaited<ReturnType<typeof openSampleRepository>>
let site: Parameters<typeof takeUpload>[0]
beforeEach(async () => {
  sample = await openSampleRepository({ 'content/articles/valves.md': there })
  site = { repository: openWritingRepository(sample.contentGit), contentFolder: 'content' }
})
afterEach(() => sample.end())

const take = (name: string, bytes: Uint8Array | string) =>
  takeUpload(
    site,
    { name, bytes: Buffer.from(bytes) },
    { author, today: '2026-03-09', importUpload: importDocument },
  )
const branches = () => sample.git('bare.git', 'for-each-ref', '--format=%(refname:short)')

describe('an uploaded document', () => {
  it('becomes a draft on a branch of its own, with its pictures, and says what was left out', async () => {
    const page =
      '<h1>Pumps</h1><p>They lift <b>water</b>.</p><img src="images/a.jpg" alt="A pump"><script>x()</script>'
    const zip = zipSync({ 'Pumps.html': Buffer.from(page), 'images/a.jpg': await takePhoto() })
    const taken = await take('Pumps.zip', zip)
    expect(taken).toMatchObject({
      ...{ piece: { collection: 'articles', slug: 'pumps' }, title: 'Pumps', isRenamed: false },
    })
    expect('notes' in taken && taken.notes.join(' ')).toMatch(/script/i)
    const text = sample.show('content/articles/pumps.md', 'cms/articles/pumps')
    expect(text, 'Its branch keeps it back; published, it is seen.').not.toContain('private')
    expect(text).toContain('/img/uploads/a.jpg')
    expect(text).not.toContain('x()')
    expect(
      sample.git('bare.git', 'ls-tree', '--name-only', 'cms/articles/pumps', 'public/img/uploads/'),
    ).toBe('public/img/uploads/a.jpg')
    expect(sample.git('bare.git', 'log', '-1', '--format=%an %s', 'cms/articles/pumps')).toBe(
      'Ada Import “pumps”',
    )
    expect(sample.git('bare.git', 'ls-tree', '-r', '--name-only', 'main')).toBe('content/articles/valves.md')
  })

  it('never takes the place of another, published or worked on', async () => {
    for (const slug of ['valves-2', 'valves-3']) {
      expect(await take('a.html', '<h1>Valves</h1><p>Other words.</p>')).toMatchObject({
        piece: { slug },
        isRenamed: true,
      })
    }
    expect(sample.show('content/articles/valves.md')).toBe(there)
  })

  it('is refused in words where nothing can be made of it, or too much', async () => {
    for (const [name, bytes, words] of [
      ['a.pdf', '%PDF-1.7', 'PDF'],
      ['a.docx', 'PK\x03\x04 broken', 'damaged'],
      ['a.txt', '', 'no text'],
    ] as const)
      expect(await take(name, bytes), name).toEqual({ refusal: expect.stringContaining(words) })
    expect(branches()).toBe('main')
  })

  it('takes pictures from within its zip alone, each once, under names that every system takes', async () => {
    const photo = await takePhoto()
    const sources = [
      ...['images/con.jpg', '../../outside.jpg', '/outside.jpg', 'file:///outside.jpg', 'C:\\outside.jpg'],
      ...['images/../outside.jpg', 'images/%2e%2e/outside.jpg', '__proto__', 'constructor', '\u202egpj.a'],
    ]
    const page = `<title>Con</title>${sources.map((src) => `<p>Words.</p><img src="${src}" alt="A">`).join('')}`
    const files = ['images/con.jpg', '../../outside.jpg', '/etc/outside.jpg', 'x'.repeat(300), 'a\nb.jpg']
    const zip = zipSync({
      'Con.html': Buffer.from(page),
      ...Object.fromEntries(files.map((name) => [name, photo])),
    })
    const taken = await take('../../Con.zip', zip)
    expect(taken).toMatchObject({ piece: { collection: 'articles', slug: 'piece-con' } })
    const changed = await site.repository.readWork({ collection: 'articles', slug: 'piece-con' })
    expect(changed?.files.map(({ path }) => path).sort()).toEqual([
      'content/articles/piece-con.md',
      'public/img/uploads/picture-con.jpg',
    ])
    expect(sample.git('bare.git', 'ls-tree', '-r', '--name-only', 'main')).toBe('content/articles/valves.md')
  })

  it('writes nowhere else, whatever its names are', async () => {
    const name = fc.oneof(
      fc.constantFrom(
        '../../main',
        '.git/config',
        'a/../../b',
        '-rf',
        'con',
        'a\n b',
        '..',
        'ä ö',
        'x'.repeat(300),
      ),
      fc.string({ maxLength: 40 }),
    )
    await fc.assert(
      fc.asyncProperty(name, async (title) => {
        const html = `<title>${title}</title><p>Words.</p><img src="data:image/png;base64,AAAA" alt="${title}">`
        const taken = await take(`${title}.html`, html)
        if (!('piece' in taken)) return
        const { collection, slug } = taken.piece
        expect(taken.file).toBe(`${collection}/${slug}.md`)
        const changed = await site.repository.readWork(taken.piece)
        expect(changed?.files.map(({ path }) => path)).toEqual([`content/${taken.file}`])
      }),
      { numRuns: 5 },
    )
    expect(sample.git('bare.git', 'ls-tree', '-r', '--name-only', 'main')).toBe('content/articles/valves.md')
  })
})

describe('the form for it', () => {
  const post = (body: FormData | string) => new Request('https://example.com/', { method: 'POST', body })
  const read = async (request: Request) =>
    readUpload(new Uint8Array(await request.arrayBuffer()), request.headers.get('content-type') ?? '')
  const toForm = (fields: Record<string, string | File>) => {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    return post(body)
  }
  const send = (fields: Record<string, string | File>) => read(toForm(fields))
  const empty = new File([], '')

  it('holds a file or a text', async () => {
    expect(await send({ file: new File(['Words'], 'a.md'), text: ' ' })).toMatchObject({ name: 'a.md' })
    expect(await send({ file: empty, text: '<p>Words</p>' })).toEqual({
      name: 'Pasted text',
      bytes: Buffer.from('<p>Words</p>'),
    })
  })

  it('is told in words what is wrong with it', async () => {
    expect(await send({ file: empty, text: '' })).toEqual({
      refusal: expect.stringContaining('nothing in it'),
    })
    expect(await send({ file: new File(['a'], 'a.md'), text: 'b' })).toEqual({
      refusal: expect.stringContaining('one at a time'),
    })
    expect(await read(post('words'))).toEqual({ refusal: expect.stringContaining('nothing in it') })
    const large = toForm({ file: new File([new Uint8Array(41 * 2 ** 20)], 'a.docx') })
    const known = { author, today: '2026-03-09', importUpload: importDocument }
    expect(await takeForm(site, large, known)).toEqual({
      refusal: expect.stringContaining('more than 40 MB'),
    })
  })
})
