import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listUploadNames, toUploadName } from './upload-names'

describe('the name of an uploaded picture or video', () => {
  it.each([
    ['/img/uploads/a.jpg', 'a.jpg'],
    ['/img/uploads/a.jpg?v=1a2b3c4d', 'a.jpg'],
    ['/img/uploads/A%20B.JPG', 'a b.jpg'],
    ['/img/uploads/a.jpg/', 'a.jpg'],
    ['/img/%75ploads/%61.jpg', 'a.jpg'],
    ['/img/uploads%2Fa.jpg', 'a.jpg'],
    ['/img//uploads/./x/../a.jpg', 'a.jpg'],
    ['/img/uploads/e\u0301.png', '\u00e9.png'],
    ['/img/uploads/A.MP4', 'a.mp4'],
    ['/img/uploads/a.webm', 'a.webm'],
    ['https://industrialstrengthmarketing.com/img/uploads/a.jpg', 'a.jpg'],
  ])('is one, however it is spelled: %s', (address, name) => {
    expect(toUploadName(address)).toBe(name)
  })

  it.each([
    '/img/logo.png',
    '/img/uploads/',
    '/img/uploads/a.pdf',
    '/img/uploads/../a.png',
    '//x/img/uploads/a.png',
  ])('has nothing else: %s', (address) => {
    expect(toUploadName(address)).toBeUndefined()
  })

  it('is found in a text, wherever it is and whatever is around it', () => {
    const name = fc
      .tuple(fc.stringMatching(/^[\w(][\w ()_,'-]{0,20}\w$/), fc.constantFrom('jpg', 'mp4', 'webm'))
      .map((parts) => parts.join('.'))
    const around = fc.constantFrom(
      (src: string) => `img: ${src}\n`,
      (src: string) => `video: ${src}\n`,
      (src: string) => `img: '${src}' # a hero\n`,
      (src: string) => `{ img: "${src}", alt: "b.png" }`,
      (src: string) => `![a](<${src}> "b.jpg") and ![c](/img/uploads/c.png)`,
      (src: string) => `![a](${encodeURI(src)})`,
      (src: string) => `![a](${src.replaceAll(/[()_]/g, '\\$&')})`,
      (src: string) => `<img src="${src}?v=00000000" alt="">`,
      (src: string) =>
        `<source srcset="/img/uploads/x.png 1x, https://industrialstrengthmarketing.com${src} 2x">`,
    )
    fc.assert(
      fc.property(name, around, (each, write) => {
        const src = `/img/uploads/${each}`
        expect(listUploadNames(write(src))).toContain(toUploadName(src))
      }),
    )
  })
})
