import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { ImportRefusedError } from './draft'
import { importOne, importText, surroundedBy, takePhoto } from './samples/surroundings'

const seeds = path.resolve(import.meta.dirname, '../../../../shared/seed')

describe('a markdown file', () => {
  it('of Decap comes over with its fields, its text unchanged but for pictures', async () => {
    const text = `---
title: Choosing a Seal
date: 2020-01-17T00:00:00.000Z
draft: false
layout: blog-post.njk
description: Four questions.
tags: [Seals, Leaks]
categories: Rings
featured_image: /static/img/Hero.jpg
seo:
  page_title: Seals
  keywords: x
unknown:
  a: 1
---

Text  with   *odd*   spacing,
and ![A seal](./pics/A%20seal.jpg "Title") and ![gone](gone.jpg).

<iframe src="https://a.example"></iframe>

{{< youtube abc >}}
`
    const surroundings = surroundedBy({
      'img/Hero.jpg': await takePhoto(),
      'pics/A seal.jpg': await takePhoto('#fff'),
    })
    const { file, fields, body, notes, pictures } = await importOne(
      'posts/choosing-2.3.md',
      text,
      surroundings,
    )
    expect(file).toBe('articles/choosing-2.3.md')
    expect(fields).toEqual({
      title: 'Choosing a Seal',
      date: '2020-01-17',
      post_type: 'article',
      private: true,
      layout: 'blog-post.njk',
      short_description: 'Four questions.',
      topics: ['Seals', 'Leaks', 'Rings'],
      seo: { page_title: 'Seals' },
      jumbotron: { img: '/img/uploads/hero.jpg' },
    })
    expect(body).toBe(
      text.split('---\n')[2]?.trim().replace('./pics/A%20seal.jpg', '/img/uploads/a-seal.jpg'),
    )
    expect(pictures).toHaveLength(2)
    for (const sentence of [
      /^Its "description" is short_description now/,
      /^Its "tags" is topics now/,
      /^Its "featured_image" is jumbotron\.img now/,
      /^The field "seo\.keywords" was left out/,
      /^The field "unknown\.a" was left out/,
      /picture gone\.jpg did not come/,
      /^The text holds iframe/,
      /^The text holds a shortcode/,
    ])
      expect(notes).toContainEqual(expect.stringMatching(sentence))
  })

  it('of another collection goes there; a video without an address is an article', async () => {
    const head = 'title: T\ndate: 2020-01-17\nshort_description: S'
    const podcast = await importOne('a.md', `---\n${head}\npost_type: podcast\nepisode: Episode 1\n---\nx`)
    expect([podcast.file, podcast.fields.episode]).toEqual(['podcast/a.md', 'Episode 1'])
    const video = await importOne('a.md', `---\n${head}\npost_type: video\nduration: 12:34\n---\nx`)
    expect([video.file, video.notes]).toEqual([
      'articles/a.md',
      [
        expect.stringMatching(/video without youtube_url/),
        expect.stringMatching(/field "duration" was left out/),
      ],
    ])
  })

  it('loses what the site would refuse, and says so', async () => {
    const { fields, notes } = await importOne(
      'a.md',
      '---\ntitle: T\ndate: 3/9/2026\nshort_description: S\nunpublish: never\nauthor_url: "javascript:x"\njumbotron:\n  focus: left\n---\nunpublish: 2020-01-01',
    )
    expect(fields).toMatchObject({ title: 'T', date: '2026-03-09', private: true })
    for (const field of ['date', 'unpublish', 'jumbotron.focus'])
      expect(notes).toContainEqual(expect.stringMatching(`^The field ${field} was left out: `))
  })

  it('may show pictures that the site has already', async () => {
    const text = '![A](/img/uploads/there.jpg) ![B](/img/uploads/gone.jpg)'
    const { body, notes } = await importOne('a.md', text, surroundedBy({}, ['there.jpg']))
    expect(body).toBe(text)
    expect(notes.filter((note) => note.includes('did not come'))).toEqual([
      expect.stringContaining('gone.jpg'),
    ])
  })

  it('has its fields read as the site reads them: hard spaces, empty ones, and text where text is asked for', async () => {
    const { fields, notes } = await importOne(
      'a.md',
      '---\ntitle:\u00a0007\n\u00a0\ndate: 2020-01-17\nshort_description: 1e3\nintro: ""\nauthor: null\nseo: {}\njumbotron:\n\u00a0 tagline: yes\n---\nx',
    )
    expect(fields).toMatchObject({ title: '007', short_description: '1e3', jumbotron: { tagline: 'yes' } })
    expect(notes).toEqual([])
  })

  it('needs no fields at all', async () => {
    const { fields, body, file } = await importOne('2020-01-17-a-plain-file.md', 'Just *text*.')
    expect([fields.title, fields.short_description, body, file]).toEqual([
      'a plain file',
      'Just text.',
      'Just *text*.',
      'articles/2020-01-17-a-plain-file.md',
    ])
  })

  it.each([
    ['---\ntitle: "open\n---\nx', 'cannot be read'],
    ['+++\ntitle = "T"\n+++\nx', 'TOML'],
    ['---\nredirects:\n  - incoming: /a\n    destination: /b\n---\n', 'import:redirects'],
    ['---\na: &a [x]\nb: *a\n---\nx', 'refers to another one'],
  ])('is refused where its fields cannot be read: %j', async (text, reason) => {
    await expect(importText('a.md', text)).rejects.toThrow(ImportRefusedError)
    await expect(importText('a.md', text)).rejects.toThrow(new RegExp(reason, 'i'))
  })

  it('of the owner comes over as it is', async () => {
    for (const name of existsSync(seeds) ? readdirSync(seeds).filter((each) => each.endsWith('.md')) : []) {
      const text = readFileSync(path.join(seeds, name), 'utf8')
      const { body, fields, file } = await importOne(name, text)
      expect(file).toBe(`articles/${name}`)
      expect(fields.title).toContain('Making Department Alignment')
      expect(body).toBe(text.split('\n---\n').slice(1).join('\n---\n').trim())
    }
  })

  it('has a heading at its top as its title, where its fields name none', async () => {
    const pasted = await importOne('Pasted text', '# Reading *Gauges*\n\nThe hand says no.\n')
    expect(pasted).toMatchObject({ file: 'articles/reading-gauges.md', body: 'The hand says no.' })
    expect(pasted.fields.title).toBe('Reading Gauges')
    const named = await importOne('gauges.md', '---\ntitle: Gauges\n---\n# Reading Gauges\n\nText.\n')
    expect(named).toMatchObject({ file: 'articles/gauges.md', body: '# Reading Gauges\n\nText.' })
    const pictured = await importOne('a.md', '# ![Gauge](https://example.com/a.png) Gauges\n\nText.\n')
    expect(pictured.body).toContain('![Gauge]')
  })
})
