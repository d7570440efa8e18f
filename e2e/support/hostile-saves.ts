/* Requests to the interface for writing, each of which is to change nothing. */

/** Names of pieces that lead elsewhere, or that git, file systems and people read in several ways. */
const hostileSlugs = [
  ...['', '.', '..', '../an-interview', 'a/../../README', '/etc/passwd', 'a//b', 'a/', '/a', 'a/./b'],
  ...['..\\..\\README', 'a\\b', 'a\0b', 'a\nb', 'a\r\nStatus: pending_publish', 'a\u2028b', 'a\ud800'],
  ...['.git/config', '.git', '.a', '-rf', '--upload-pack=x', 'a.', 'a ', ' a', 'a/.b', 'git~1/a', 'GIT~2'],
  ...['\u200b.git/a', '\u202egpj.a', '\ufeffa', 'con', 'AUX', 'com1', 'a.md/b', 'A.MD/b'],
  ...['a:b', 'a*', 'a?', 'a|b', '<a>', '"a"', 'x'.repeat(300), 'x/'.repeat(600), 'é'.repeat(150)],
  ...['An-Interview', 'AN-INTERVIEW', 'link', 'linked/a'],
]

const options = { collectionName: 'articles', commitMessage: 'x', useWorkflow: true }
const raw = '---\ntitle: Stowaway\n---\nText.\n'

/** What Decap sends to save a piece. */
export const saveOf = (slug: unknown, more: object = {}, asset?: object) => ({
  action: 'persistEntry',
  params: {
    dataFiles: [{ slug, path: `content/articles/${slug}.md`, raw, ...more }],
    assets: asset ? [asset] : [],
    options,
  },
})

const pictureAt = (path: unknown, content: unknown = 'YQ==', encoding = 'base64') => ({
  path,
  content,
  encoding,
})
const base64 = (text: string) => Buffer.from(text).toString('base64')

/** Bodies as they are sent, by what is wrong with them. */
export const hostileBodies: [wrong: string, body: string][] = [
  ...hostileSlugs.map((slug): [string, string] => [
    `name ${slug.slice(0, 40)}`,
    JSON.stringify(saveOf(slug)),
  ]),
  ...[
    ...['README', '../README', 'content/articles/../../README', '/etc/passwd', 'content/redirects.yml'],
    ...['content/videos/stowaway.md', 'content/articles/stowaway.mdx', 'CONTENT/articles/stowaway.md'],
    ...[
      'content%2Farticles%2Fstowaway.md',
      'content\\articles\\stowaway.md',
      'content/notes/articles/stowaway.yml',
    ],
  ].flatMap((path): [string, string][] => [
    [`path ${path}`, JSON.stringify(saveOf('stowaway', { path }))],
    [`new path ${path}`, JSON.stringify(saveOf('stowaway', { newPath: path }))],
    [`reads ${path}`, JSON.stringify({ action: 'getEntry', params: { path } })],
    [`deletes ${path}`, JSON.stringify({ action: 'deleteFile', params: { path, options } })],
  ]),
  ...[
    ...[
      'public/img/stowaway.png',
      'public/img/uploads/../../stowaway.png',
      'public/img/uploads/stowaway.html',
    ],
    ...[
      'public/img/uploads/.stowaway.png',
      'public/img/uploads/stowaway.png/',
      'public/img/uploads/a\\b.png',
    ],
    ...[
      'public/img/uploads/stowaway.png\0.md',
      'public/IMG/uploads/stowaway.png',
      'img/uploads/stowaway.png',
    ],
  ].map((path): [string, string] => [
    `picture ${path}`,
    JSON.stringify(saveOf('stowaway', {}, pictureAt(path))),
  ]),
  ...[
    ...['', '%%%', base64('<svg onload="alert(1)"/>'), base64('GIF89a<script>alert(1)</script>')],
    ...[base64('%PDF-1.7'), base64('PK\x03\x04'), base64('\x89PNG\r\n\x1a\n')],
  ].map((content): [string, string] => [
    `picture of ${content.slice(0, 20)}`,
    JSON.stringify(saveOf('stowaway', {}, pictureAt('public/img/uploads/stowaway.png', content))),
  ]),
  ...[
    ...[saveOf(['stowaway']), saveOf({ a: 1 }), saveOf(null), saveOf('stowaway', { raw: {} })],
    ...[saveOf('stowaway', { raw: ['---'] }), saveOf('stowaway', {}, [pictureAt('a.png')])],
    ...[
      saveOf('stowaway', {}, pictureAt(['a.png'])),
      saveOf('stowaway', {}, pictureAt('a.png', 'YQ==', 'utf8')),
    ],
    ...['__proto__', 'constructor', 'Articles', 'articles/..', 'notes', ''].map((collectionName) => ({
      ...saveOf('stowaway'),
      params: { ...saveOf('stowaway').params, options: { ...options, collectionName } },
    })),
    { action: ['info'] },
    { action: '__proto__', params: {} },
    {
      action: 'updateUnpublishedEntryStatus',
      params: { collection: 'articles', slug: 'a', newStatus: 'x\ny' },
    },
  ].map((body): [string, string] => [JSON.stringify(body).slice(0, 80), JSON.stringify(body)]),
  ...[
    ...['', '[]', 'null', '"info"', '{"__proto__":{"action":"info"}}', '['.repeat(1e6), '{"a":'.repeat(1e5)],
    '{"action":"info","action":"exec","params":{}}',
    JSON.stringify(saveOf('stowaway')).replace('"stowaway"', '"stowaway","slug":"../README"'),
    JSON.stringify(saveOf('stowaway')).replace('"articles"', '"articles","collectionName":"constructor"'),
  ].map((body): [string, string] => [body.slice(0, 60), body]),
]
