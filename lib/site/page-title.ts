import { site } from './identity'

/** The `<title>` of a page: its own title with the brand behind it, unless it already names the brand. */
export function toPageTitle(title: string): string {
  return title.includes(site.brand) ? title : `${title} | ${site.brand}`
}
