import type { MotifName } from '../lib/artwork/draw-artwork'

/** The pictures of one document: what they show, and the public paths of the files. */
export interface PicturePlan {
  readonly slug: string
  readonly motif: MotifName
  readonly hero: string
  readonly thumbnail: string
  readonly cta: string
  readonly section?: string
  readonly footer?: string
}

const upload = (name: string) => `/img/uploads/${name}.jpg`

function plan(slug: string, motif: MotifName, extra?: 'section' | 'footer'): PicturePlan {
  return {
    slug,
    motif,
    hero: upload(`${slug}-hero`),
    thumbnail: upload(`${slug}-thumb`),
    cta: upload(`${slug}-cta`),
    ...(extra === 'section' ? { section: upload(`${slug}-section`) } : {}),
    ...(extra === 'footer' ? { footer: upload(`${slug}-footer`) } : {}),
  }
}

export const PICTURES: readonly PicturePlan[] = [
  {
    slug: 'making-department-alignment-a-priority-with-industrial-founder-and-ceo-james-soto',
    motif: 'gears',
    hero: upload('IND_Blog_JamesQ_A_Oct2019'),
    thumbnail: upload('IND_Blog_JamesQ_A_Oct2019-Thumb'),
    cta: upload('img-industrial-sales-enablement'),
  },
  plan(
    'the-underlying-value-of-a-strong-industrial-sales-and-marketing-alignment',
    'shaft-coupling',
    'section',
  ),
  plan('finding-the-missing-link-between-industrial-sales-and-marketing', 'roller-chain', 'footer'),
  plan('what-sales-engineers-want-from-marketing', 'planetary-gears'),
  plan('measuring-marketing-when-the-sale-takes-a-year', 'caliper', 'section'),
  plan('a-year-of-industrial-content-on-one-sheet', 'plan-sheet'),
  plan('working-with-distributors-who-sell-your-competitors-too', 'manifold', 'footer'),
  plan('writing-a-capabilities-page-an-engineer-will-trust', 'machined-part', 'section'),
  plan('search-part-numbers-and-data-sheets-questions-answered', 'exploded-assembly'),
  plan('the-request-for-quote-form-that-engineers-finish', 'process-chart'),
  plan('before-the-trade-show-questions-worth-settling', 'hall-plan'),
  plan('briefing-a-writer-about-a-machine-they-have-never-seen', 'bearing'),
  plan('photographs-that-show-how-the-work-is-done', 'lens', 'footer'),
  plan('what-a-plant-tour-should-teach-your-website', 'plant-layout', 'section'),
  plan('why-an-inch-is-exactly-25-4-millimeters', 'gauge-blocks'),
  plan('the-screw-thread-that-made-parts-interchangeable', 'screw-thread'),
  plan('what-to-fix-first-on-an-aging-industrial-website', 'lathe'),
  plan('launching-a-product-line-with-the-whole-plant-behind-it', 'exploded-pump'),
]
