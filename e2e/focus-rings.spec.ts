import { openRingCheck, pressTab } from './support/focus-ring'
import { errorStatuses, kinds } from './support/page-kinds'
import { expect, test } from './support/test'

/** More stops than any page has: what comes after them is a trap. */
const mostStops = 250

const looks = [
  { colorScheme: 'light', width: 1440, height: 900 },
  { colorScheme: 'dark', width: 390, height: 844 },
] as const

/** Kinds of page that are looked at on the other site elsewhere. */
const others = ['/nothing-here/']

for (const { colorScheme, width, height } of looks)
  test(`whatever has the focus has a whole ring in the window, ${colorScheme} at ${width} pixels`, async ({
    page,
    provoked,
  }) => {
    const addresses = [...kinds.hard, ...others]
    test.setTimeout(addresses.length * 30_000)
    provoked.push(...errorStatuses)
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const devTools = await page.context().newCDPSession(page)
    for (const address of addresses) {
      const isFirst = address === addresses[0]
      await page.goto(address)
      const isRinged = openRingCheck(page, devTools)
      const bare: string[] = []
      let count = 0
      for (let stop = await pressTab(page); stop; stop = await pressTab(page)) {
        count += 1
        if (count > mostStops) bare.push('no end of stops')
        if (count > mostStops) break
        const isKnown = !stop.isNew || (stop.isShared && !isFirst)
        if (!isKnown && !(await isRinged(stop))) bare.push(stop.name)
      }
      expect(count, address).toBeGreaterThan(5)
      expect.soft(bare, address).toEqual([])
    }
  })
