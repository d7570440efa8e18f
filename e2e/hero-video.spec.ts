import { inner, mainEntityOf, readPage } from './support/served-page'
import { expect, servedTest, test } from './support/test'

const path = '/insights/articles/a-video-in-the-hero/'
const isPlaying = (video: Element) => video instanceof HTMLVideoElement && video.currentTime > 0

test('a video takes the place of the hero’s picture, and plays when a reader wants it', async ({
  page,
  reader,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(path)
  await expect(reader.headline).toBeVisible()
  const video = page.getByLabel('Video: A Part That Turns')
  await expect(video).toBeInViewport()
  await expect(video).toHaveAttribute('poster', /IND_Blog_JamesQ_A_Oct2019\.jpg/)
  await expect(page.getByRole('img', { name: 'Drawing of gears in mesh' })).toBeHidden()
  await page.waitForLoadState('networkidle')
  expect(asked).not.toContain('/img/uploads/turning.webm')
  expect(await video.evaluate(isPlaying)).toBe(false)

  await video.focus()
  await page.keyboard.press('Space')
  await expect.poll(() => video.evaluate(isPlaying)).toBe(true)
  expect(asked).toContain('/img/uploads/turning.webm')
  expect(await video.evaluate((each) => each instanceof HTMLVideoElement && each.muted)).toBe(true)

  await page.emulateMedia({ media: 'print' })
  await expect(video).toBeHidden()
  await expect(page.getByRole('img', { name: 'Drawing of gears in mesh' })).toBeVisible()
})

servedTest(
  'the policy of a page admits the video that it shows, and that alone',
  { tag: '@once' },
  async ({ baseURL }) => {
    const sourcesOf = async (name: string) => {
      const { headers } = await fetch(`${baseURL}/insights/articles/${name}/`)
      return /media-src ([^;]+)/.exec(headers.get('content-security-policy') ?? '')?.[1]
    }
    expect(await sourcesOf('a-video-in-the-hero')).toBe("'self'")
    expect(await sourcesOf('a-video-from-elsewhere')).toBe('https://media.example.org')
    for (const name of ['a-video-that-is-none', 'hostile-markup', 'no-pictures'])
      expect(await sourcesOf(name), name).toBeUndefined()
  },
)

test('nothing is asked of another host before its video is played', async ({ page, invited }) => {
  const asked: string[] = []
  await page.route('https://media.example.org/**', (route) => {
    asked.push(route.request().url())
    return route.fulfill({ path: 'e2e/sites/samples/turning.webm' })
  })
  await page.goto('/insights/articles/a-video-from-elsewhere/')
  await expect(page.getByText('Plays from media.example.org')).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(asked).toEqual([])
  invited.push('https://media.example.org')
  await page.getByLabel('Video: A Video of Another House').focus()
  await page.keyboard.press('Space')
  await expect.poll(() => asked[0]).toBe('https://media.example.org/turning.mp4?a=1&b=%222%22')
})

servedTest(
  'networks and search engines are told of the video',
  { tag: '@once' },
  async ({ baseURL, siteUrl }) => {
    const served = readPage(path, await (await fetch(baseURL + path)).text())
    const url = `${siteUrl}/img/uploads/turning.webm`
    expect(served.meta('og:video')).toEqual([url])
    expect(served.meta('og:video:type')).toEqual(['video/webm'])
    expect(inner(mainEntityOf(served), 'video')).toMatchObject({
      '@type': 'VideoObject',
      name: 'A Part That Turns',
      contentUrl: url,
      thumbnailUrl: served.meta('og:image')[0],
      uploadDate: served.meta('article:published_time')[0],
    })
  },
)
