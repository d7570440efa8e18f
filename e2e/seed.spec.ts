import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { findSeeds } from './sites/sites'
import { expect, test } from './support/test'

const [seed] = findSeeds()
const slug = path.basename(seed ?? '', '.md')
const address = `/insights/articles/${slug}/`
const source = seed ? readFileSync(seed, 'utf8') : '---\n{}\n---\n'
const [, yaml = '', body = ''] = source.split(/^---$/m)
const fields = parse(yaml)

test.describe('the owner’s article', { tag: '@once' }, () => {
  test.skip(seed === undefined, 'the folder ../shared/seed is not here')

  test('is at its own slug with its own words', async ({ page, reader }) => {
    await page.goto(address)
    await expect(reader.headline).toHaveText(fields.title)
    await expect(page.getByText(fields.intro)).toBeVisible()
    await expect(page.getByText('December 19, 2019', { exact: true })).toBeVisible()
    await expect(page).toHaveTitle(fields.seo.page_title)
  })

  test('has its five questions, with answers of several paragraphs', async ({ page, reader }) => {
    const questions = [...body.matchAll(/^## Q: (.*)$/gm)].map(([, question]) => question?.trim() ?? '')
    expect(questions).toHaveLength(5)
    await page.goto(address)
    await expect(reader.questions.getByRole('heading', { level: 2 })).toHaveText(questions)
    const answers = body.split(/^## Q: .*$/m).slice(1)
    for (const [index, answer] of answers.entries()) {
      const paragraphs = answer.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '')
      const shown = await reader.questions.nth(index).getByRole('paragraph').allTextContents()
      for (const paragraph of paragraphs) {
        const words = readable(paragraph)
        expect(
          shown.map(readable).some((text) => text === words),
          words.slice(0, 60),
        ).toBe(true)
      }
    }
    const contents = await reader.openContents()
    await expect(contents.getByRole('link')).toHaveText(questions)
  })

  test('keeps its links and its call to action', async ({ page, reader }) => {
    await page.goto(address)
    for (const [, words = '', target = ''] of body.matchAll(/\[([^\]]+)\]\(([^)]+)\)/g))
      await expect(reader.main.getByRole('link', { name: words, exact: true })).toHaveAttribute(
        'href',
        new RegExp(`${new URL(target, 'https://own.invalid').pathname}$`),
      )
    await expect(reader.callToAction.getByRole('heading')).toHaveText(fields.cta.headline)
    await expect(reader.callToAction.getByText(fields.cta.copy)).toBeVisible()
    const button = reader.callToAction.getByRole('link', { name: fields.cta.label })
    await expect(button).toHaveAttribute(
      'href',
      new RegExp(`${new URL(fields.cta.url).pathname}\\?.*${slug}`),
    )
  })
})

const readable = (markdown: string) =>
  markdown
    .replace(/^A:\s*/, '')
    .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
