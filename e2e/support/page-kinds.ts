import type { SiteName } from '../sites/sites'

/** One page of each kind. */
export const kinds: Record<SiteName, string[]> = {
  shipped: [
    '/insights/',
    '/insights/articles/',
    '/insights/topics/websites/',
    '/insights/articles/before-the-trade-show-questions-worth-settling/',
    '/insights/articles/the-underlying-value-of-a-strong-industrial-sales-and-marketing-alignment/',
    '/insights/search/',
    '/insights/search/?q=trade+show',
    '/insights/search/?q=qqqqqqqq',
    '/nothing-here/',
  ],
  hard: [
    '/insights/articles/hostile-markup/',
    '/insights/articles/a-video-in-the-hero/',
    '/insights/articles/an-enormous-title/',
    '/insights/articles/empty-groups/',
    '/insights/articles/missing-pictures/',
    '/insights/articles/deep-nesting/',
    '/insights/articles/tables-footnotes-code/',
    '/insights/articles/heading-levels/',
    '/insights/articles/a-full-interview/',
    '/insights/articles/an-interview-with-slips/',
    '/insights/',
    '/insights/articles/page/2/',
    '/insights/podcast/',
    '/insights/topics/listed/',
    '/insights/search/',
    '/insights/videos/how-a-lathe-turns/',
    '/insights/podcast/a-full-show/',
    '/the-shop-floor-episode/',
  ],
}
