import type { SiteName } from '../sites/sites'

/** What is answered where there is no page (any more). */
export const errorStatuses = [404, 410]

/** One page of each kind, each on one of the sites. */
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
    '/insights/topics/',
    '/insights/topics/listed/',
    '/insights/search/',
    '/insights/search/?q=listed&kind=fun-fact',
    '/insights/videos/how-a-lathe-turns/',
    '/insights/podcast/a-full-show/',
    '/the-shop-floor-episode/',
    '/insights/articles/retired-guide/',
    '/preview/',
    '/preview/closed/expired/',
  ],
}
