import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findYoutubeId, toYoutubeId, youtubePlayerUrl } from './youtube'

const alphabet = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_'
const ids = fc.string({ unit: fc.constantFrom(...alphabet), minLength: 11, maxLength: 11 })

const forms: ((id: string) => string)[] = [
  (id) => id,
  (id) => `  ${id}\n`,
  (id) => `https://www.youtube.com/watch?v=${id}`,
  (id) => `http://youtube.com/watch?feature=share&v=${id}&t=42s#t=1`,
  (id) => `https://m.youtube.com/watch?v=${id}&list=PL1234567890`,
  (id) => `https://music.youtube.com/watch?v=${id}`,
  (id) => `www.youtube.com/watch?v=${id}`,
  (id) => `//www.youtube.com/embed/${id}?rel=0`,
  (id) => `https://www.youtube-nocookie.com/embed/${id}`,
  (id) => `https://youtu.be/${id}?si=AbCdEf`,
  (id) => `youtu.be/${id}`,
  (id) => `https://www.youtube.com/shorts/${id}`,
  (id) => `https://www.youtube.com/live/${id}?feature=share`,
  (id) => `https://www.youtube.com/v/${id}`,
  (id) => `https://i.ytimg.com/vi/${id}/hqdefault.jpg`,
  (id) => `https://www.youtube.com/attribution_link?a=x&u=%2Fwatch%3Fv%3D${id}%26feature%3Dshare`,
  (id) => `https://www.youtube.com/oembed?url=https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3D${id}&format=json`,
]

describe('the identifier of a video', () => {
  it('is found in every form of address', () => {
    fc.assert(
      fc.property(ids, fc.constantFrom(...forms), (id, form) => {
        expect(toYoutubeId(form(id))).toBe(id)
      }),
    )
  })

  it('is safe to put into an address, no matter what was typed', () => {
    const typed = fc.oneof(
      fc.string(),
      fc.webPath().map((path) => `https://www.youtube.com${path}`),
      fc
        .tuple(fc.constantFrom(...forms), fc.string({ unit: 'binary-ascii' }))
        .map(([form, text]) => form(text)),
    )
    fc.assert(
      fc.property(typed, (text) => {
        const id = toYoutubeId(text)
        if (id === undefined) return
        expect(text).toContain(id)
        const url = new URL(youtubePlayerUrl(id))
        expect([url.origin, url.pathname, url.search]).toEqual([
          'https://www.youtube-nocookie.com',
          `/embed/${id}`,
          '',
        ])
      }),
    )
  })

  it.each([
    'https://vimeo.com/watch?v=abcdefghijk',
    'https://youtube.com.evil.example/watch?v=abcdefghijk',
    'https://notyoutube.com/embed/abcdefghijk',
    'https://www.youtube.com/watch?v=short',
    'https://www.youtube.com/watch?v=abcdefghijkl',
    'https://www.youtube.com/playlist?list=abcdefghijk',
    'https://www.youtube.com/attribution_link?u=https%3A%2F%2Fevil.example%2Fwatch%3Fv%3Dabcdefghijk',
    'javascript:abcdefghijk',
    '',
  ])('is not found in %j', (text) => {
    expect(toYoutubeId(text)).toBeUndefined()
  })

  it('comes of the address where the field for it is unusable', () => {
    expect(findYoutubeId({ youtube_id: 'nonsense', youtube_url: 'https://youtu.be/abcdefghijk' })).toBe(
      'abcdefghijk',
    )
    expect(findYoutubeId({ youtube_id: 'ABCDEFGHIJK', youtube_url: 'https://youtu.be/abcdefghijk' })).toBe(
      'ABCDEFGHIJK',
    )
    expect(findYoutubeId({})).toBeUndefined()
  })
})
