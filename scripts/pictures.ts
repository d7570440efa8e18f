/** The pictures of one document: the public paths of the files; `artwork/chosen-motifs.ts` says what they show. */
export interface PicturePlan {
  readonly slug: string
  readonly hero: string
  readonly thumbnail: string
  readonly cta: string
  readonly section?: string
  readonly footer?: string
}

const upload = (name: string) => `/img/uploads/${name}.jpg`

function plan(slug: string, extra?: 'section' | 'footer'): PicturePlan {
  return {
    slug,
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
    hero: upload('IND_Blog_JamesQ_A_Oct2019'),
    thumbnail: upload('IND_Blog_JamesQ_A_Oct2019-Thumb'),
    cta: upload('img-industrial-sales-enablement'),
  },
  plan('the-underlying-value-of-a-strong-industrial-sales-and-marketing-alignment', 'section'),
  plan('finding-the-missing-link-between-industrial-sales-and-marketing', 'footer'),
  plan('what-sales-engineers-want-from-marketing'),
  plan('measuring-marketing-when-the-sale-takes-a-year', 'section'),
  plan('a-year-of-industrial-content-on-one-sheet'),
  plan('working-with-distributors-who-sell-your-competitors-too', 'footer'),
  plan('writing-a-capabilities-page-an-engineer-will-trust', 'section'),
  plan('search-part-numbers-and-data-sheets-questions-answered'),
  plan('the-request-for-quote-form-that-engineers-finish'),
  plan('before-the-trade-show-questions-worth-settling'),
  plan('briefing-a-writer-about-a-machine-they-have-never-seen'),
  plan('photographs-that-show-how-the-work-is-done', 'footer'),
  plan('what-a-plant-tour-should-teach-your-website', 'section'),
  plan('why-an-inch-is-exactly-25-4-millimeters'),
  plan('the-screw-thread-that-made-parts-interchangeable'),
  plan('what-to-fix-first-on-an-aging-industrial-website'),
  plan('launching-a-product-line-with-the-whole-plant-behind-it'),
]
