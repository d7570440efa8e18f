import { describe, expect, it } from 'vitest'
import { checkVideo } from './check-video'
import type { FieldValues } from './field-values'

function faultsOf(values: FieldValues): string[] {
  const found: string[] = []
  checkVideo(values, (field) => found.push(field))
  return found
}

describe('a video', () => {
  it.each<[string, FieldValues, string[]]>([
    ['by its address', { youtube_url: 'https://youtu.be/abcdefghijk' }, []],
    ['by its identifier', { youtube_id: 'abcdefghijk' }, []],
    [
      'with one slip is still to be played',
      { youtube_id: 'short', youtube_url: 'https://youtu.be/abcdefghijk' },
      [],
    ],
    ['that names nothing', {}, ['youtube_url']],
    ['elsewhere', { youtube_url: 'https://vimeo.com/1' }, ['youtube_url']],
    [
      'with two slips',
      { youtube_id: 'short', youtube_url: 'javascript:alert(1)' },
      ['youtube_id', 'youtube_url'],
    ],
  ])('%s', (_, values, faults) => {
    expect(faultsOf(values)).toEqual(faults)
  })
})
