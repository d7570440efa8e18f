import type { Page } from '@playwright/test'
import { expect, test } from './support/test'

/** Where each player must lead, by the address of its page. */
const players = [
  {
    path: '/insights/videos/how-a-lathe-turns/',
    link: 'Play the video: How a Lathe Turns',
    player: 'https://www.youtube-nocookie.com/embed/abcdefghijk?autoplay=1',
  },
  {
    path: '/insights/videos/a-short-in-its-own-words/',
    link: 'Play the video: A Short Without a Picture',
    player: 'https://www.youtube-nocookie.com/embed/Short_id-01?autoplay=1',
  },
  {
    path: '/insights/podcast/a-full-show/',
    link: 'Play the episode: The Tool Room, with Pat Example',
    player: 'https://www.buzzsprout.com/140447/22?client_source=small_player&iframe=true',
  },
  {
    path: '/insights/podcast/an-older-episode/',
    link: 'Play the episode: An Older Episode',
    player: 'https://w.soundcloud.com/player/?url=https%3A%2F%2Fapi.soundcloud.com%2Ftracks%2F1',
  },
]

/** Answers in place of the players' hosts. @returns What they were asked for. */
async function answerForHosts(page: Page): Promise<string[]> {
  const asked: string[] = []
  await page.route(/youtube|ytimg|buzzsprout|soundcloud/, (route) => {
    asked.push(route.request().url())
    return route.fulfill({ contentType: 'text/html', body: '<p>The player is here.</p>' })
  })
  return asked
}

for (const { path, link, player } of players)
  test(`nothing is asked of the host of ${path} until its poster is pressed`, async ({ page, invited }) => {
    const asked = await answerForHosts(page)
    await page.goto(path)
    const frame = page.frameLocator('main iframe')
    const poster = frame.getByRole('link', { name: link })
    await poster.scrollIntoViewIfNeeded()
    await expect(poster).toBeVisible()
    // The frame has all that it asks for by itself, and the page asks for nothing more.
    await expect.poll(() => poster.evaluate((link) => link.ownerDocument.readyState)).toBe('complete')
    await page.waitForLoadState('networkidle')
    expect(asked).toEqual([])

    invited.push(new URL(player).origin)
    await poster.click()
    await expect(frame.getByText('The player is here.')).toBeVisible()
    expect(asked).toEqual([player])
    expect(new URL(page.url()).pathname, 'the page itself has not moved').toBe(path)
  })

test('the poster is reached and pressed by keys alone', async ({ page, invited }) => {
  const [video] = players
  if (!video) return
  await answerForHosts(page)
  await page.goto(video.path)
  const frame = page.frameLocator('main iframe')
  const poster = frame.getByRole('link', { name: video.link })
  await expect(poster).toBeVisible()
  const isReached = () => poster.evaluate((link) => link.ownerDocument.activeElement === link)
  for (let presses = 0; presses < 20 && !(await isReached()); presses += 1) await page.keyboard.press('Tab')
  expect(await isReached()).toBe(true)
  invited.push(new URL(video.player).origin)
  await page.keyboard.press('Enter')
  await expect(frame.getByText('The player is here.')).toBeVisible()
})

test('a poster is a picture of this site, drawn where none is named', { tag: '@once' }, async ({
  page,
  baseURL,
}) => {
  const sources: Record<string, RegExp> = {
    '/insights/videos/how-a-lathe-turns/': /\/_next\/image\//,
    '/insights/videos/a-short-in-its-own-words/': /\/drawings\/card\//,
  }
  for (const [path, source] of Object.entries(sources)) {
    await page.goto(path)
    const image = page.frameLocator('main iframe').locator('img')
    await image.scrollIntoViewIfNeeded()
    await expect
      .poll(() => image.evaluate((each) => (each instanceof HTMLImageElement ? each.naturalWidth : 0)))
      .toBeGreaterThan(0)
    const shown = await image.evaluate((each) => (each instanceof HTMLImageElement ? each.currentSrc : ''))
    expect(shown).toMatch(source)
    expect(shown).toContain(String(baseURL))
  }
  await page.goto('/insights/videos/how-a-lathe-turns/')
  await expect(page.frameLocator('main iframe').locator('img')).toHaveAttribute(
    'alt',
    'A lathe, seen from the tailstock',
  )
})

test('an episode at a host that the site does not know shows no player and none of its markup', {
  tag: '@once',
}, async ({ page }) => {
  await page.goto('/insights/podcast/an-unknown-host/')
  await expect(page.getByText('Show notes that can be read.')).toBeVisible()
  await expect(page.locator('iframe')).toHaveCount(0)
  expect(await page.content()).not.toContain('player.unknown.example')
})

test('the piece can also be opened at its host', { tag: '@once' }, async ({ page }) => {
  await page.goto('/insights/videos/how-a-lathe-turns/')
  await expect(page.getByRole('link', { name: 'Watch on YouTube' })).toHaveAttribute(
    'href',
    'https://www.youtube.com/watch?v=abcdefghijk',
  )
})

for (const { path, link } of players)
  test(`the player of ${path} is whole on the first screen`, async ({ page }) => {
    await page.goto(path)
    await expect(page.locator('main iframe')).toBeInViewport({ ratio: 1 })
    await expect(page.frameLocator('main iframe').getByRole('link', { name: link })).toBeVisible()
  })

test('an episode has its title as headline, and says show, guest and length', async ({ page, reader }) => {
  await page.goto('/insights/podcast/a-full-show/')
  await expect(reader.headline).toHaveText('The Tool Room, with Pat Example')
  const facts = reader.main.locator('header').getByRole('definition')
  for (const fact of ['Voices of the Floor', 'Pat Example', '1 h 2 min'])
    await expect(facts.filter({ hasText: new RegExp(`^${fact}$`) })).toBeVisible()
  await page.goto('/insights/podcast/an-older-episode/')
  await expect(facts.filter({ hasText: /^INDUSTRIAL Insights Podcast$/ })).toBeVisible()
})

test('a recording leads to all others and to their feeds, with and without a player', {
  tag: '@once',
}, async ({ page, reader }) => {
  for (const [path, label, feed] of [
    ['/insights/videos/how-a-lathe-turns/', 'All videos', '/insights/videos/rss.xml'],
    ['/insights/podcast/a-full-show/', 'All episodes', '/insights/podcast/rss.xml'],
    ['/insights/podcast/an-unknown-host/', 'All episodes', '/insights/podcast/rss.xml'],
  ] as const) {
    await page.goto(path)
    await expect(reader.main.getByRole('link', { name: /^Subscribe by RSS/ })).toHaveAttribute('href', feed)
    await reader.main.getByRole('link', { name: label }).click()
    await expect(reader.headline).toHaveText(/^(Videos|Podcast)$/)
  }
})
