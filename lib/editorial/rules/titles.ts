import { nameField } from '@/lib/content/schema/field-labels'
import { MAX_TITLE_WIDTH, measureTitle } from '@/lib/editorial/search-result/title-width'
import { toPageTitle } from '@/lib/site/page-title'
import { similarBy } from '../comparing'
import { fieldText, searchTitle } from '../document'
import { quote, type Rule } from '../rule'

const MAX_TITLE_LENGTH = 60

/** Search engines cut a title that is longer or wider; the brand behind it counts. */
export const titleLength: Rule = {
  name: 'title-length',
  severity: 'warning',
  check: (document) => {
    const { field, text } = searchTitle(document)
    const title = toPageTitle(text)
    const width = Math.ceil(measureTitle(title))
    if (title.length <= MAX_TITLE_LENGTH && width <= MAX_TITLE_WIDTH) return []
    return [
      {
        field,
        message: `The title is ${title.length} characters long and ${width} pixels wide as search engines show it (${quote(title)}).`,
        hint: `Keep it to ${MAX_TITLE_LENGTH} characters and ${MAX_TITLE_WIDTH} pixels; give a shorter one in ${nameField('seo.page_title')}.`,
      },
    ]
  },
}

/** Two results with one title look like one page, and so do two cards with one headline. */
export const titleRepeated: Rule = {
  name: 'title-repeated',
  severity: 'warning',
  check: (document, library) => {
    const inSearch = listSameSearchTitle(document, library)
    const others = inSearch.length > 0 ? inSearch : listSameHeadline(document, library)
    if (others.length === 0) return []
    const { field, text } = searchTitle(document)
    const [where, title] = inSearch.length > 0 ? [field, text] : ['title', fieldText(document, 'title') ?? '']
    return [
      {
        field: where,
        message: `The title ${quote(title)} is also that of ${others.join(', ')}.`,
        hint: 'Give each its own, so that readers and search engines can tell them apart.',
        others,
      },
    ]
  },
}

const listSameSearchTitle = similarBy((document) => searchTitle(document).text)
const listSameHeadline = similarBy((document) => fieldText(document, 'title'))
