import { describe, expect, it } from 'vitest'
import type { Collection } from '@/lib/addresses/paths'
import { checkPlayers } from './check-players'
import type { FieldValues } from './read-fields'

function findingsOf(collection: Collection, values: FieldValues): string[] {
  const found: string[] = []
  checkPlayers(values, collection, (severity, field) => found.push(`${severity} ${field}`))
  return found
}

const buzzsprout = '<script src="https://www.buzzsprout.com/1/22-title.js?player=small"></script>'

describe('what plays on a page', () => {
  it.each<[string, Collection, FieldValues, string[]]>([
    ['a video by its address', 'videos', { youtube_url: 'https://youtu.be/abcdefghijk' }, []],
    ['a video by its identifier', 'videos', { youtube_id: 'abcdefghijk' }, []],
    ['a video that names nothing', 'videos', {}, ['fault youtube_url']],
    ['a video elsewhere', 'videos', { youtube_url: 'https://vimeo.com/1' }, ['fault youtube_url']],
    [
      'a video with two slips',
      'videos',
      { youtube_id: 'short', youtube_url: 'javascript:alert(1)' },
      ['fault youtube_id', 'fault youtube_url'],
    ],
    [
      'a video with one slip',
      'videos',
      { youtube_id: 'short', youtube_url: 'https://youtu.be/abcdefghijk' },
      ['warning youtube_id'],
    ],
    [
      'a video that names two',
      'videos',
      { youtube_id: 'ABCDEFGHIJK', youtube_url: 'https://youtu.be/abcdefghijk' },
      ['warning youtube_url'],
    ],
    ['an episode at a host that the site knows', 'podcast', { podcast_embed: buzzsprout }, []],
    [
      'an episode elsewhere',
      'podcast',
      { podcast_embed: '<iframe src="https://x.example/1">' },
      ['warning podcast_embed'],
    ],
    ['an episode without a player', 'podcast', {}, ['warning podcast_embed']],
    ['an article', 'articles', {}, []],
    ['a fun fact', 'articles', { post_type: 'fun-fact' }, []],
    ['a video among the articles', 'articles', { post_type: 'video' }, ['warning post_type']],
  ])('%s', (_, collection, values, findings) => {
    expect(findingsOf(collection, values)).toEqual(findings)
  })
})
