const KB = 1024
const article =
  '/insights/articles/making-department-alignment-a-priority-with-industrial-founder-and-ceo-james-soto/'

/**
 * What a first view of any page may weigh, in bytes. HTML and CSS come, with headers of 1.4 KB, in the first ten segments (14,600
 * bytes), which a server sends before it has heard from the reader: https://www.rfc-editor.org/rfc/rfc6928.
 */
export const budget = { htmlAndCss: 12.8 * KB, fonts: 45 * KB, script: 0 }

/** What a first view of each kind of page may ask for beside that: bytes of pictures, and requests in all. */
export const pageKinds = {
  'an article': { path: article, pictures: 12 * KB, requests: 6 },
  'the front': { path: '/insights/', pictures: 100 * KB, requests: 16 },
  'a listing': { path: '/insights/articles/', pictures: 100 * KB, requests: 16 },
  'the overview of topics': { path: '/insights/topics/', pictures: 100 * KB, requests: 16 },
  'a topic': { path: '/insights/topics/sales-and-marketing/', pictures: 100 * KB, requests: 16 },
  'a search': { path: '/insights/search/?q=trade', pictures: 0, requests: 6 },
  'an unknown address': { path: '/nothing/', pictures: 100 * KB, requests: 16 },
}
