import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hostsIn, toPodcastPlayer } from './podcast'

const number = fc.nat({ max: 99_999_999 })

describe('the player of a podcast', () => {
  it('is found in Buzzsprout’s snippet by its numbers', () => {
    fc.assert(
      fc.property(number, number, fc.stringMatching(/^[a-z-]{0,30}$/), (show, episode, title) => {
        const src = `https://www.buzzsprout.com/${show}/${episode}-${title}.js?container_id=buzzsprout-player-${episode}&amp;player=small`
        const player = toPodcastPlayer(
          `<div id="buzzsprout-player-${episode}"></div><script src="${src}" type="text/javascript" charset="utf-8"></script>`,
        )
        expect(player).toEqual({
          host: 'Buzzsprout',
          playerUrl: `https://www.buzzsprout.com/${show}/${episode}?client_source=small_player&iframe=true`,
          pageUrl: `https://www.buzzsprout.com/${show}/${episode}`,
        })
      }),
    )
  })

  it.each([
    [
      '<script src="https://www.buzzsprout.com/140447.js?container_id=x&player=large"></script>',
      '/140447?client_source=large_player&iframe=true',
    ],
    [
      "<iframe src='https://www.buzzsprout.com/1/22?client_source=small_player&iframe=true'></iframe>",
      '/1/22?client_source=small_player&iframe=true',
    ],
    ['//www.buzzsprout.com/1/episodes/22-a-title', '/1/22?client_source=small_player&iframe=true'],
  ])('is found in %s', (embed, address) => {
    expect(toPodcastPlayer(embed)?.playerUrl).toBe(`https://www.buzzsprout.com${address}`)
  })

  it.each([
    [
      'https%3A//api.soundcloud.com/tracks/293&color=%23ff5500&auto_play=false',
      'https://api.soundcloud.com/tracks/293',
    ],
    ['https%3A//api.soundcloud.com/playlists/7', 'https://api.soundcloud.com/playlists/7'],
    [
      'https%3A//api.soundcloud.com/tracks/soundcloud%253Atracks%253A293',
      'https://api.soundcloud.com/tracks/293',
    ],
    [
      'http://api.soundcloud.com/tracks/293%3Fsecret_token%3Ds-AbC',
      'https://api.soundcloud.com/tracks/293?secret_token=s-AbC',
    ],
  ])('is found in SoundCloud’s frame for %s', (query, address) => {
    const player = toPodcastPlayer(
      `<iframe width="100%" src="https://w.soundcloud.com/player/?url=${query}"></iframe>`,
    )
    expect(player).toEqual({
      host: 'SoundCloud',
      playerUrl: `https://w.soundcloud.com/player/?url=${encodeURIComponent(address)}`,
    })
  })

  it.each([
    '<iframe src="https://player.simplecast.com/1"></iframe>',
    '<iframe src="https://buzzsprout.com.evil.example/1/2"></iframe>',
    '<iframe src="https://w.soundcloud.com/player/?url=https%3A//evil.example/tracks/1"></iframe>',
    '<iframe src="https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/1evil"></iframe>',
    '<script>alert(1)</script>',
    '<iframe src="javascript:alert(1)"></iframe>',
    'not a player',
  ])('is not found in %s', (embed) => {
    expect(toPodcastPlayer(embed)).toBeUndefined()
  })

  it('never carries anything but numbers and a token out of a snippet', () => {
    const snippet = fc
      .tuple(
        fc.constantFrom(
          'www.buzzsprout.com/',
          'w.soundcloud.com/player/?url=https://api.soundcloud.com/tracks/',
        ),
        number,
        fc.string(),
      )
      .map(([host, id, tail]) => `<iframe src="https://${host}${id}${tail}" onload="x()"></iframe>`)
    fc.assert(
      fc.property(snippet, (embed) => {
        const player = toPodcastPlayer(embed)
        if (player)
          expect(player.playerUrl).toMatch(
            /^https:\/\/(www\.buzzsprout\.com\/\d+(\/\d+)?\?client_source=\w+&iframe=true|w\.soundcloud\.com\/player\/\?url=[\w%.-]+)$/,
          )
      }),
    )
  })

  it('of another host is named, for the editor', () => {
    expect(hostsIn('<iframe src="https://player.simplecast.com/1"></iframe>')).toEqual([
      'player.simplecast.com',
    ])
  })
})
