import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parseFile } from '@/lib/content/ingest/parse-file'
import { versionHashOf } from '@/lib/content/ingest/version-hash'
import type { Finding } from '@/lib/diagnostics/finding'
import { toLaidDraft } from '../edit/laid-draft'
import { openWritingRepository } from '../repository/repository'
import { openSampleRepository } from '../sample-repository'
import type { Conflict } from './context'
import { respondToCms } from './respond'

const article = `---
title: 'A title' # Ours
date: 2026-03-09
post_type: article
short_description: >-
  A teaser
  in two lines.
---

Text.
`
const file = 'content/articles/a.md'
const picture = 'public/img/uploads/a.png'
const ada = { name: 'Ada', email: 'ada@example.org', role: 'publish' } as const

let sample: Awaited<ReturnType<typeof openSampleRepository>>
let repository: ReturnType<typeof openWritingRepository>
/** What the report says, and of which versions it was asked. */
let findings: Finding[] | undefined
let askedOf: string[]
const findFindings = async (name: string, version: string) => {
  askedOf.push(`${name} ${version}`)
  return findings
}
let conflicts: Conflict[]
const keepConflict = async (conflict: Conflict) => {
  conflicts.push(conflict)
  return '/preview/conflict/0123456789abcdef/'
}
/** The pages that the preview has. */
let pages: string[]
const hasPage = (path: string) => pages.includes(path)
beforeEach(async () => {
  pages = []
  conflicts = []
  findings = []
  askedOf = []
  sample = await openSampleRepository({ [file]: article, README: 'Ours' })
  repository = openWritingRepository(sample.contentGit)
})
afterEach(() => sample.end())

type Asker = Parameters<typeof respondToCms>[1]

/** Asks as Decap does. */
async function ask(
  action: string,
  params: object = {},
  {
    asker = async () => ada,
    headers = {},
    body,
  }: { asker?: Asker; headers?: HeadersInit; body?: BodyInit } = {},
) {
  const request = new Request('https://example.com/preview/write/api/', {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Sec-Fetch-Site': 'same-origin',
      ...headers,
    },
    body: body ?? JSON.stringify({ branch: 'main', action, params: { branch: 'main', ...params } }),
  })
  const response = await respondToCms(
    request,
    asker,
    { repository, contentFolder: 'content' },
    { findFindings, keepConflict, hasPage },
  )
  return { status: response.status, json: await response.json() }
}

/** Opens a piece in a form, as Decap gets it. */
const open = async () => (await ask('getEntry', { path: file })).json.data
const save = (raw: string, more: object = {}, slug = 'a') =>
  ask('persistEntry', {
    dataFiles: [{ slug, path: `content/articles/${slug}.md`, raw }],
    assets: [],
    options: { collectionName: 'articles', commitMessage: 'x', useWorkflow: true, status: 'draft' },
    ...more,
  })
const heads = () => sample.git('bare.git', 'for-each-ref', '--format=%(refname:short) %(objectname)')

describe('what Decap asks', () => {
  it('is answered: a piece is saved as a draft, marked as ready, and published', async () => {
    expect((await ask('info')).json.publish_modes).toContain('editorial_workflow')
    const folder = { folder: 'content/articles', extension: 'md', depth: 1 }
    expect((await ask('entriesByFolder', folder)).json).toMatchObject([{ file: { path: file } }])
    const saved = await save((await open()).replace('A title', 'Another'))
    expect(saved.status).toBe(200)
    expect(sample.show(file)).toBe(article)
    expect(sample.show(file, 'cms/articles/a')).toBe(article.replace('A title', 'Another'))
    expect((await ask('unpublishedEntries')).json).toEqual(['articles/a'])
    const piece = { collection: 'articles', slug: 'a' }
    const { json } = await ask('unpublishedEntry', { id: 'articles/a' })
    expect(json).toMatchObject({ ...piece, status: 'draft', diffs: [{ path: file, newFile: false }] })
    const { data } = (await ask('unpublishedEntryDataFile', { ...piece, path: file, id: json.diffs[0].id }))
      .json
    expect(data).toContain('Another')
    expect((await ask('getDeployPreview', piece)).json).toEqual({
      status: 'SUCCESS',
      url: '/preview/edits/insights/articles/a/',
    })
    await ask('updateUnpublishedEntryStatus', { ...piece, newStatus: 'pending_publish' })
    expect((await ask('unpublishedEntry', piece)).json.status).toBe('pending_publish')
    expect((await ask('publishUnpublishedEntry', piece)).status).toBe(200)
    expect(sample.show(file)).toBe(article.replace('A title', 'Another'))
    expect((await ask('unpublishedEntry', piece)).status).toBe(404)
  })

  it('is not ready while the report on the very version has errors, and advice keeps nothing back', async () => {
    const piece = { collection: 'articles', slug: 'a' }
    const written = article.replace('A title', 'Another')
    await save((await open()).replace('A title', 'Another'))
    const markReady = () => ask('updateUnpublishedEntryStatus', { ...piece, newStatus: 'pending_publish' })
    const finding = { file: 'articles/a.md', hint: 'Correct the address.' }
    findings = [
      { ...finding, severity: 'warning', message: 'Its title is long.' },
      { ...finding, severity: 'error', message: 'A link leads nowhere.' },
      { ...finding, severity: 'error', message: 'A picture says nothing.', suppressed: true },
    ]
    const [error, report] = [
      'A link leads nowhere. Correct the address.',
      '/preview/edits/insights/articles/a/#report',
    ]
    const refusal = { status: 422, json: { error, report, reasons: [error] } }
    expect(await markReady()).toEqual(refusal)
    expect(await ask('publishUnpublishedEntry', piece)).toEqual(refusal)
    const hashOf = (text: string) => versionHashOf(parseFile({ file: 'articles/a.md', text }).document)
    expect(new Set(askedOf)).toEqual(new Set([`articles/a.md ${hashOf(written)}`]))
    findings = undefined
    expect((await markReady()).json.error).toContain('has not been checked yet')
    findings = [{ ...finding, severity: 'warning', message: 'Its title is long.' }]
    expect(await markReady()).toMatchObject({
      ...{ status: 200, json: { advice: ['Its title is long. Correct the address.'], report } },
    })
    expect((await ask('updateUnpublishedEntryStatus', { ...piece, newStatus: 'draft' })).json).toEqual({
      message: 'Mark “a” as a draft',
    })

    askedOf = []
    await save(written, {}, 'b')
    await ask('updateUnpublishedEntryStatus', { ...piece, slug: 'b', newStatus: 'pending_publish' })
    const text = sample.show('content/articles/b.md', 'cms/articles/b')
    const { parsed } = toLaidDraft('articles/b.md', Buffer.from(text)) ?? {}
    expect(parsed?.isKeptBack).toBe(true)
    expect(askedOf, 'A new piece is seen as a draft.').toEqual([
      `articles/b.md ${versionHashOf(parsed?.document)}`,
    ])
  })

  it('keeps a piece from an address that leads readers elsewhere, and lets one stay at its own', async () => {
    sample.git('editor', 'pull', '--quiet', 'origin', 'main')
    await sample.edit(
      'content/redirects.yml',
      '- from: /insights/articles/old/\n  to: /insights/\n- from: /insights/articles/a/\n  to: /insights/\n',
    )
    sample.pushByHand()
    await save(article, {}, 'old')
    const piece = { collection: 'articles', slug: 'old' }
    const refused = expect.stringMatching(
      /^\/insights\/articles\/old\/ is an old address.*“Address” \(permalink\)/,
    )
    for (const [action, params] of [
      ['updateUnpublishedEntryStatus', { ...piece, newStatus: 'pending_publish' }],
      ['publishUnpublishedEntry', piece],
    ] as const)
      expect(await ask(action, params)).toMatchObject({ status: 422, json: { error: refused } })
    await save((await open()).replace('Text.', 'Other.'))
    expect((await ask('publishUnpublishedEntry', { ...piece, slug: 'a' })).status).toBe(200)
  })

  it('may be about a piece in a folder of its collection', async () => {
    sample.git('editor', 'pull', '--quiet', 'origin', 'main')
    await sample.edit('content/articles/series/one.md', article)
    sample.pushByHand()
    const folder = { folder: 'content/articles', extension: 'md', depth: 1 }
    const entries: { data: string; file: { path: string } }[] = (await ask('entriesByFolder', folder)).json
    const one = entries.find((entry) => entry.file.path === 'content/articles/series/one.md')
    expect((await save((one?.data ?? '').replace('A title', 'One'), {}, 'series/one')).status).toBe(200)
    expect((await ask('unpublishedEntries')).json).toEqual(['articles/series/one'])
    const piece = { collection: 'articles', slug: 'series/one' }
    expect((await ask('unpublishedEntry', { id: 'articles/series/one' })).json).toMatchObject(piece)
    expect((await ask('getDeployPreview', piece)).json.url).toBe('/preview/edits/insights/articles/one/')
    expect((await ask('publishUnpublishedEntry', piece)).status).toBe(200)
    expect(sample.show('content/articles/series/one.md')).toContain('One')
  })

  it('keeps a text that would have been saved over another, and leads to both', async () => {
    const opened = await open()
    await save(opened.replace('A title', 'Theirs'))
    const { status, json } = await save(opened.replace('A title', 'Mine'))
    expect(status).toBe(409)
    expect(json.error).toMatch(/^Somebody else has changed a\.md meanwhile, and that version counts\./)
    expect(json.compare).toBe('/preview/conflict/0123456789abcdef/')
    expect(conflicts).toMatchObject([
      {
        piece: { collection: 'articles', slug: 'a' },
        author: 'Ada',
        theirs: article.replace('A title', 'Theirs'),
      },
    ])
    expect(conflicts[0]?.mine).toContain('Mine')
    expect(conflicts[0]?.mine).not.toContain('cms_version')
    expect(sample.show(file, 'cms/articles/a')).toContain('Theirs')
  })

  it('changes nothing where nothing was edited', async () => {
    const before = heads()
    expect((await save(await open())).status).toBe(200)
    expect(heads()).toBe(before)
  })

  it('is refused where somebody else has changed the piece, and taken from the same form again', async () => {
    const [mine, theirs] = [await open(), await open()]
    const first = await save(mine.replace('Text.', 'Mine.'))
    const second = await save(theirs.replace('Text.', 'Theirs.'))
    expect(second).toMatchObject({ status: 409, json: { error: expect.stringContaining('a.md') } })
    expect(sample.show(file, 'cms/articles/a')).toContain('Mine.')
    const again = await save(mine.replace('Text.', 'Mine again.'), { known: [first.json.id] })
    expect(again.status).toBe(200)
    expect(sample.show(file, 'cms/articles/a')).toBe(article.replace('Text.', 'Mine again.'))
  })

  it('lists all pictures in the order of their names, however many they are', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `picture-${index + 10}.png`)
    for (const name of names) await sample.edit(`public/img/uploads/${name}`, name)
    sample.pushByHand()
    for (const round of ['new', 'known']) {
      const { json } = await ask('getMedia', { mediaFolder: 'public/img/uploads' })
      const listed: { name: string }[] = json
      expect(
        listed.map(({ name }) => name),
        round,
      ).toEqual(names)
    }
  })

  it('makes a new piece with its pictures, and never over another', async () => {
    const raw = '---\ntitle: New\ntopics: []\nthumbnail: /img/uploads/a.png\n---\nText.'
    const photo = await sharp({
      create: {
        width: 90,
        height: 60,
        channels: 3,
        background: '#843d21',
        noise: { type: 'gaussian', mean: 128, sigma: 40 },
      },
    })
      .withExif({ IFD3: { GPSLatitude: '52/1 30/1 0/1' } })
      .jpeg()
      .toBuffer()
    const assets = [{ path: picture, content: photo.toString('base64'), encoding: 'base64' }]
    expect((await save(raw, { assets }, 'new')).status).toBe(200)
    // What is called PNG is a photo, and is called so from now on.
    expect(sample.show('content/articles/new.md', 'cms/articles/new')).toBe(
      '---\ntitle: New\nthumbnail: /img/uploads/a.jpg\n---\nText.\n',
    )
    const params = { collection: 'articles', slug: 'new', path: 'public/img/uploads/a.jpg', id: 'x' }
    const { json } = await ask('unpublishedEntryMediaFile', params)
    const kept = await sharp(Buffer.from(json.content, 'base64')).metadata()
    expect(kept).toMatchObject({ format: 'jpeg', width: 90, height: 60 })
    expect((await sharp(photo).metadata()).exif).toBeDefined()
    expect(kept.exif).toBeUndefined()
    const again = [{ path: 'public/img/uploads/a.jpg', content: json.content, encoding: 'base64' }]
    const opened = (await ask('unpublishedEntryDataFile', { ...params, path: 'content/articles/new.md' }))
      .json
    const edited = opened.data.replace('Text.', 'Other text.')
    expect((await save(edited, { assets: again }, 'new')).status, 'Its picture comes back.').toBe(200)
    expect((await ask('unpublishedEntryMediaFile', params)).json.content).toBe(json.content)
    const piece = { collection: 'articles', slug: 'new' }
    const preview = { status: 'SUCCESS', url: '/insights/articles/new/' }
    expect((await ask('getDeployPreview', piece)).json, 'It is not there yet.').toBeNull()
    pages = [preview.url]
    expect((await ask('getDeployPreview', piece)).json).toEqual(preview)
    expect((await save(raw)).status, 'That one exists.').toBe(409)
  })

  it('has no other name than an old one by the case of a letter or the way of an accent', async () => {
    sample.git('editor', 'pull', '--quiet', 'origin', 'main')
    await sample.edit('content/articles/caf\u00e9.md', article)
    sample.pushByHand()
    const raw = '---\ntitle: New\n---\n'
    for (const slug of ['A', 'cafe\u0301', 'CAF\u00c9'])
      expect(await save(raw, {}, slug)).toMatchObject({
        status: 409,
        json: { error: expect.stringMatching(/nearly the same name, “(a|café)”/) },
      })
    expect((await save(raw, {}, 'new')).status).toBe(200)
    expect((await save(raw, {}, 'NEW')).status).toBe(409)
    expect((await ask('unpublishedEntries')).json).toEqual(['articles/new'])
  })

  it.each([
    ['fields', Array.from({ length: 50_000 }, (_, at) => `f${at}: x`).join('\n')],
    ['fields in a line', `f: {${Array.from({ length: 20_000 }, (_, at) => `f${at}: x`).join(', ')}}`],
    ['brackets', `f: ${'['.repeat(50_000)}`],
    ['letters', `f: ${'x'.repeat(300_000)}`],
  ])('is refused at once with so many %s that readers would wait for it', async (_, fields) => {
    const started = performance.now()
    expect((await save(`---\n${fields}\n---\n`, {}, 'new')).status).toBe(413)
    expect(performance.now() - started).toBeLessThan(3000)
  })

  it('keeps a piece with faults from being ready', async () => {
    await save((await open()).replace('2026-03-09', 'some day'))
    const params = { collection: 'articles', slug: 'a', newStatus: 'pending_publish' }
    const answer = await ask('updateUnpublishedEntryStatus', params)
    expect(answer).toMatchObject({ status: 422, json: { error: expect.stringContaining('not a day') } })
    expect((await ask('publishUnpublishedEntry', params)).status).toBe(422)
  })
})

describe('somebody who', () => {
  it.each<[string, Parameters<typeof ask>[2], number]>([
    ['comes from another site', { headers: { 'Sec-Fetch-Site': 'cross-site' } }, 403],
    [
      'has an old browser on another site',
      { headers: { 'Sec-Fetch-Site': '', Origin: 'https://evil.example' } },
      403,
    ],
    ['sends a form', { headers: { 'Content-Type': 'text/plain' } }, 415],
    ['has no session', { asker: async () => undefined }, 401],
    ['sends no JSON', { body: '{' }, 400],
    ['asks for what there is not', { body: '{"action":"exec","params":{}}' }, 422],
    ['sends too much', { headers: { 'Content-Length': String(10 ** 9) } }, 413],
  ])('%s is refused', async (_, options, status) => {
    const before = heads()
    const answer = await ask('deleteFiles', { paths: [picture], options: { commitMessage: 'x' } }, options)
    expect(answer).toEqual({ status, json: { error: expect.any(String) } })
    expect(heads()).toBe(before)
  })

  it('may write may not publish', async () => {
    const asker = async () => ({ ...ada, role: 'write' as const })
    await save((await open()).replace('Text.', 'Other.'))
    const before = heads()
    const options = { commitMessage: 'x' }
    const piece = { collection: 'articles', slug: 'a' }
    const asset = { path: picture, content: 'YQ==', encoding: 'base64' }
    const dataFiles = [{ slug: 'b', path: 'content/articles/b.md', raw: '---\ntitle: B\n---\n' }]
    const atOnce = {
      dataFiles,
      assets: [],
      options: { ...options, collectionName: 'articles', useWorkflow: false },
    }
    for (const [action, params] of Object.entries({
      publishUnpublishedEntry: piece,
      persistMedia: { asset, options },
      deleteFiles: { paths: [picture], options },
      persistEntry: atOnce,
    }))
      expect(await ask(action, params, { asker }), action).toMatchObject({ status: 403 })
    expect(heads()).toBe(before)
  })
})

describe('a place that is not the writers’', () => {
  const paths = [
    ...['README', '../README', 'content/articles/../../README', '/etc/passwd', 'content/articles/a.mdx', ''],
    ...['content/articles/a\n.md', 'content/redirects.yml', '.git/config', 'content/articles/.git/a.md'],
  ]
  it.each(paths)('is neither read nor written: %j', async (path) => {
    const before = heads()
    const piece = { collection: 'articles', slug: 'a' }
    const asset = { path, content: 'YQ==', encoding: 'base64' }
    const options = { commitMessage: 'x', collectionName: 'articles', useWorkflow: true }
    const raw = '---\ntitle: x\n---\n'
    const requests: [string, object][] = [
      ['getEntry', { path }],
      ['entriesByFiles', { files: [{ path }] }],
      ['entriesByFolder', { folder: path, extension: 'md', depth: 1 }],
      ['getMediaFile', { path }],
      ['unpublishedEntryDataFile', { ...piece, path, id: path }],
      ['unpublishedEntryMediaFile', { ...piece, path, id: path }],
      ['persistMedia', { asset, options }],
      ['deleteFile', { path, options }],
      ['persistEntry', { dataFiles: [{ slug: 'a', path, raw }], assets: [], options }],
      [
        'persistEntry',
        { dataFiles: [{ slug: 'new', path: 'content/articles/new.md', raw }], assets: [asset], options },
      ],
      ['persistEntry', { dataFiles: [{ slug: path, path: file, raw }], assets: [], options }],
      ['unpublishedEntry', { id: path }],
      ['deleteUnpublishedEntry', { collection: path, slug: 'a' }],
      ['publishUnpublishedEntry', { collection: 'articles', slug: path }],
    ]
    for (const [action, params] of requests)
      expect((await ask(action, params)).status, action).toBeOneOf([400, 404, 422])
    expect(heads()).toBe(before)
  })

  it('is a document, for who deletes, or a drawing, for who uploads', async () => {
    const options = { commitMessage: 'x' }
    expect((await ask('deleteFiles', { paths: [file], options })).status).toBe(400)
    const asset = { path: 'public/img/uploads/a.svg', content: 'YQ==', encoding: 'base64' }
    expect((await ask('persistMedia', { asset, options })).status).toBe(422)
  })

  it('is another collection', async () => {
    const dataFiles = [{ slug: 'a', path: 'content/videos/a.md', raw: '---\ntitle: x\n---\n' }]
    expect((await save('', { dataFiles })).status).toBe(400)
  })
})
