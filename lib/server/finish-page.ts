import type { PageContents } from '@/lib/site/content-security-policy'
import { removeScripts } from './remove-scripts'
import { inlineStyles, type ReadStyleSheet } from './styles/inline-styles'

/** A page as readers get it. */
export type FinishedPage = PageContents & {
  html: string
  /** Why it has to keep its scripts; empty for one that is without. */
  needs: string[]
}

/** Makes a page light: without scripts, and with the styles that it can use. One that needs its scripts stays as it is. */
export async function finishPage(html: string, read: ReadStyleSheet): Promise<FinishedPage> {
  const { html: scriptFree, needs, inlineScripts, hasFrame, media } = removeScripts(html)
  if (needs.length > 0) return { html, needs, hasFrame, media, styles: [], scripts: inlineScripts }
  return { ...(await inlineStyles(scriptFree, read)), needs, hasFrame, media, scripts: [] }
}
