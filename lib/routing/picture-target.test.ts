import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withVersion } from '@/lib/content/media/picture-version'
import { toPictureTarget } from './picture-target'

const logo = '/img/logo.png'
const current = withVersion(logo)
const optimized = (address: string) => `/_next/image/?url=${encodeURIComponent(address)}&w=640&q=70`

describe('a request for a picture', () => {
  it.each([current, optimized(current)])('may be kept for good at its version: %s', (target) => {
    expect(toPictureTarget(target)).toEqual({ target, isForGood: true, isClosed: false })
  })

  it.each([
    [logo, logo],
    [`${logo}?v=00000000`, logo],
    [`${logo}?v=`, logo],
    [`${logo}?a=b&v=00000000`, `${logo}?a=b`],
    ['/img/gone.png?v=00000000', '/img/gone.png'],
    [optimized(logo), '/_next/image/?url=%2Fimg%2Flogo.png&w=640&q=70'],
    [optimized(`${logo}?v=00000000`), '/_next/image/?url=%2Fimg%2Flogo.png&w=640&q=70'],
  ])('is answered as one without a version: %s', (target, expected) => {
    expect(toPictureTarget(target)).toEqual({ target: expected, isForGood: false, isClosed: false })
  })

  it('is the only one that is changed', () => {
    const path = fc.webPath().filter((each) => !/^\/(img\/|_next\/image)/.test(each))
    fc.assert(
      fc.property(path, fc.string(), (each, query) => {
        const target = `${each}?v=00000000&${query}`
        expect(toPictureTarget(target)).toEqual({ target, isForGood: false, isClosed: false })
      }),
    )
  })

  it('comes to few addresses, whatever version is made up', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\da-f]{8}$/), (version) => {
        const { target } = toPictureTarget(optimized(`${logo}?v=${version}`))
        expect([optimized(logo), optimized(current)]).toContain(target)
      }),
    )
  })
})
