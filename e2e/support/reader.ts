import type { Locator, Page } from '@playwright/test'

/** What a visitor finds on a page, by role and name. */
export class Reader {
  readonly headline: Locator
  readonly main: Locator
  readonly breadcrumbs: Locator
  readonly skipLink: Locator
  /** The list of sections or questions beside the text. */
  readonly contentsBeside: Locator
  /** The same, folded above it. */
  readonly contentsFolded: Locator
  readonly questions: Locator
  readonly callToAction: Locator
  readonly share: Locator
  readonly next: Locator
  readonly related: Locator
  /** Titles of documents in lists. */
  readonly cards: Locator

  constructor(readonly page: Page) {
    this.headline = page.getByRole('heading', { level: 1 })
    this.main = page.getByRole('main')
    this.breadcrumbs = page.getByRole('navigation', { name: 'Breadcrumbs' })
    this.skipLink = page.getByRole('link', { name: 'Skip to the text' })
    this.contentsBeside = page.getByRole('navigation', { name: /^(The questions|In this article)$/ })
    this.contentsFolded = this.main
      .locator('details')
      .filter({ hasText: /^(The \d+ questions|In this article)/ })
    this.questions = page
      .getByRole('region')
      .filter({ has: page.getByRole('link', { name: /^Link to this answer to question/ }) })
    this.callToAction = page.getByRole('complementary')
    this.share = page.getByRole('region', { name: 'Share this piece' })
    this.next = page.getByRole('region', { name: 'Next' })
    this.related = page.getByRole('region', { name: 'Related' })
    this.cards = this.main.getByRole('article').getByRole('heading').getByRole('link')
  }

  /** Where the visitor is, without the host. */
  path(): string {
    return new URL(this.page.url()).pathname
  }

  /** The one list of contents that this width shows; a folded one is opened. */
  async openContents(): Promise<Locator> {
    if (await this.contentsBeside.isVisible()) return this.contentsBeside
    await this.contentsFolded.locator('summary').click()
    return this.contentsFolded
  }
}
