import { describe, expect, it } from 'vitest'
import { toPageTitle } from './page-title'

describe('toPageTitle', () => {
  it('puts the brand behind a title', () => {
    expect(toPageTitle('Competitive analysis')).toBe('Competitive analysis | INDUSTRIAL')
  })

  it('leaves a title alone that names the brand', () => {
    const title = 'An Interview with INDUSTRIAL Founder and CEO, James Soto'
    expect(toPageTitle(title)).toBe(title)
  })

  it('does not take the ordinary word for the brand', () => {
    expect(toPageTitle('Industrial marketing')).toBe('Industrial marketing | INDUSTRIAL')
  })
})
