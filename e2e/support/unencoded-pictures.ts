import type { BrowserContext } from '@playwright/test'

/**
 * Has pictures loaded as the files that they are made from, so that the server need not encode each in every width. Which
 * candidate a browser chooses, and its shape, stay the same.
 */
export async function loadUnencoded(context: BrowserContext): Promise<void> {
  await context.route('**/_next/image/**', (route) => {
    const asked = new URL(route.request().url())
    return route.continue({ url: new URL(asked.searchParams.get('url') ?? '', asked).href })
  })
}
