import { describe, expect, it } from 'vitest'
import { importText, read, surroundedBy, takePhoto } from './samples/surroundings'

const post = {
  ...{
    id: 'p1',
    uuid: 'u',
    title: 'Choosing a Seal',
    slug: 'choosing-a-seal',
    status: 'published',
    type: 'post',
  },
  ...{
    visibility: 'public',
    published_at: '2023-05-04T10:00:00.000Z',
    created_at: '2023-05-01T10:00:00.000Z',
  },
  ...{
    custom_excerpt: 'Four questions.',
    canonical_url: null,
    codeinjection_head: null,
    mobiledoc: null,
    lexical: '{}',
  },
  html: '<p>See <a href="__GHOST_URL__/other/">this</a>.</p><!--kg-card-begin: html--><script>x()</script><!--kg-card-end: html--><figure class="kg-card kg-image-card kg-card-hascaption"><img src="__GHOST_URL__/content/images/2023/05/b.jpg" class="kg-image" alt="B" loading="lazy"><figcaption>What it shows</figcaption></figure><figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://a.example/"><div class="kg-bookmark-content"><div class="kg-bookmark-title">A site</div></div></a></figure>',
  feature_image: '__GHOST_URL__/content/images/2023/05/a.jpg',
}
const tables = {
  posts: [
    post,
    {
      ...post,
      id: 'p2',
      title: 'Other',
      slug: 'other',
      html: '<p>b</p>',
      feature_image: null,
      custom_excerpt: null,
    },
    { ...post, id: 'p3', title: 'About', type: 'page' },
    { ...post, id: 'p4', title: 'No HTML', slug: 'no-html', html: null },
    {
      ...post,
      id: 'p5',
      title: 'For members',
      slug: 'm',
      html: '<p>c</p>',
      visibility: 'paid',
      codeinjection_foot: '<script>',
      feature_image: null,
    },
  ],
  posts_meta: [
    { post_id: 'p1', feature_image_alt: 'A seal', meta_title: 'Seals', meta_description: 'What to ask.' },
  ],
  tags: [
    { id: 't1', name: 'Seals' },
    { id: 't2', name: '#hidden' },
    { id: 't3', name: 'Leaks' },
  ],
  posts_tags: [
    { post_id: 'p1', tag_id: 't3', sort_order: 1 },
    { post_id: 'p1', tag_id: 't1', sort_order: 0 },
    { post_id: 'p1', tag_id: 't2', sort_order: 2 },
  ],
  users: [{ id: 'u1', name: 'Jane Doe' }],
  posts_authors: [{ post_id: 'p1', author_id: 'u1', sort_order: 0 }],
}

describe('an export of Ghost', () => {
  it('gives a draft for each post, with all that is known of it', async () => {
    const photo = await takePhoto()
    const { drafts, notes } = await importText(
      'ghost.json',
      JSON.stringify({ db: [{ meta: { version: '5.0.0' }, data: tables }] }),
      surroundedBy({
        'content/images/2023/05/a.jpg': photo,
        'images/2023/05/b.jpg': await takePhoto('#fff'),
      }),
    )
    expect(drafts.map(({ file }) => file)).toEqual([
      'articles/choosing-a-seal.md',
      'articles/other.md',
      'articles/m.md',
    ])
    const first = read(drafts.slice(0, 1))
    expect(first.fields).toEqual({
      title: 'Choosing a Seal',
      date: '2023-05-04',
      post_type: 'article',
      private: true,
      short_description: 'Four questions.',
      author: 'Jane Doe',
      topics: ['Seals', 'Leaks'],
      seo: { page_title: 'Seals', description: 'What to ask.' },
      jumbotron: { img: '/img/uploads/a.jpg', img_alt: 'A seal' },
    })
    expect(first.body).toBe(
      'See [this](/insights/articles/other/).\n\n![B](/img/uploads/b.jpg)\n\nWhat it shows\n\n[A site](https://a.example/)',
    )
    expect(first.redirect).toEqual({ from: '/choosing-a-seal/', to: '/insights/articles/choosing-a-seal/' })
    expect(first.notes).toEqual(['A script was left out: no page of the site shows one.'])
    expect(drafts[2]?.notes).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/Code that was injected/),
        expect.stringMatching(/Only paid could read it/),
      ]),
    )
    expect(notes).toEqual([
      'The page "About" was left out: only posts are articles.',
      expect.stringMatching(/^"No HTML" was left out: its text is there only in the form of Ghost’s editor/),
    ])
  })

  it('may lack every table but that of posts, and hold anything', async () => {
    const posts = [
      { title: 7, slug: ['x'], html: '<p>a</p>' },
      null,
      'x',
      { html: '<p>b</p>', title: 'B', published_at: 'soon' },
    ]
    const { drafts } = await importText('ghost.json', JSON.stringify({ data: { posts } }))
    expect(drafts.map((draft) => read([draft]).fields.title)).toEqual(['Untitled', 'B'])
    expect(drafts[1]?.notes).toContainEqual(expect.stringMatching(/field date was left out/))
  })
})
