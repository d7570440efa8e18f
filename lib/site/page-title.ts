import { site } from './identity'

/** The `<title>` of a page: its own title with the brand behind it, unless the brand already stands in it. */
export function toPageTitle(title: string): string {
  return title.includes(site.brand) ? title : `${title} | ${site.brand}`
}
