import { attribute, named, textOf } from './support/markup'
import { dataOfType, inner } from './support/served-page'
import { expect, servedTest as test } from './support/test'

test('a video and an episode say how long they play, where their files do', async ({ crawl }) => {
  const lengthOn = (path: string) => {
    const page = crawl.pages.get(path)
    const time = page && named(page.tree, 'time').find((each) => /^PT/.test(attribute(each, 'dateTime')))
    return time && [attribute(time, 'dateTime'), textOf(time)]
  }
  expect(lengthOn('/insights/videos/how-a-lathe-turns/')).toEqual(['PT2M5S', '2 min'])
  expect(lengthOn('/insights/podcast/a-full-show/')).toEqual(['PT1H2M3S', '1 h 2 min'])
  expect(lengthOn('/insights/podcast/an-unknown-host/')).toBeUndefined()
  const listing = crawl.pages.get('/insights/podcast/')
  expect(listing && textOf(named(listing.tree, 'main')[0])).toContain('Listen · Episode 14 · 1 h 2 min')
})

test('a video and an episode have structured data of what plays', async ({ crawl, siteUrl }) => {
  const lathe = crawl.pages.get('/insights/videos/how-a-lathe-turns/')
  const [video] = lathe ? dataOfType(lathe, 'VideoObject') : []
  expect(video).toMatchObject({
    name: 'How a Lathe Turns',
    description: lathe?.meta('description')[0],
    thumbnailUrl: lathe?.meta('og:image')[0],
    uploadDate: lathe?.meta('article:published_time')[0],
    embedUrl: 'https://www.youtube-nocookie.com/embed/abcdefghijk',
    url: lathe?.canonical,
    mainEntityOfPage: lathe?.canonical,
    duration: 'PT2M5S',
  })
  expect(String(video?.thumbnailUrl)).toContain(siteUrl)
  const show = crawl.pages.get('/insights/podcast/a-full-show/')
  const [episode] = show ? dataOfType(show, 'PodcastEpisode') : []
  expect(episode).toMatchObject({
    name: 'The Tool Room, with Pat Example',
    episodeNumber: 14,
    datePublished: show?.meta('article:published_time')[0],
    url: show?.canonical,
    mainEntityOfPage: show?.canonical,
    duration: 'PT1H2M3S',
    partOfSeries: { '@type': 'PodcastSeries', url: `${siteUrl}/insights/podcast/` },
  })
  expect(inner(episode, 'associatedMedia').embedUrl).toBe(
    'https://www.buzzsprout.com/140447/22?client_source=small_player&iframe=true',
  )
  const unknown = crawl.pages.get('/insights/podcast/an-unknown-host/')
  const [silent] = unknown ? dataOfType(unknown, 'PodcastEpisode') : []
  expect(silent).toMatchObject({ episodeNumber: 0 })
  expect(silent).not.toHaveProperty('associatedMedia')
  expect(silent).not.toHaveProperty('duration')
})
