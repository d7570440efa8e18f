import type { PageContents } from '@/lib/site/content-security-policy'
import { readEnvironment } from '@/lib/site/environment'
import { addAnalytics } from './add-analytics'
import { removeScripts } from './remove-scripts'
import { inlineStyles, type ReadStyleSheet } from './styles/inline-styles'

/** A page as readers get it. */
export type FinishedPage = PageContents & {
  html: string
  /** Why it has to keep its scripts; empty for one that is without. */
  needs: string[]
}

/** Makes a page light: without scripts, and with the styles that it can use; one that needs its scripts keeps them. */
export async function finishPage(html: string, read: ReadStyleSheet): Promise<FinishedPage> {
  const { analytics } = readEnvironment()
  const { html: scriptFree, needs, inlineScripts, hasFrame, media } = removeScripts(html)
  const page =
    needs.length > 0
      ? { html, styles: [], scripts: inlineScripts }
      : { ...(await inlineStyles(scriptFree, read)), scripts: [] }
  const counted = analytics ? addAnalytics(page.html, analytics) : page.html
  return { ...page, html: counted, needs, hasFrame, media, analytics }
}
