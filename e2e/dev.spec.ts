import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { startScript } from '@/scripts/steps/child-process'
import { findFreePort } from '@/scripts/steps/free-port'
import { descendantsOf } from '@/scripts/steps/processes'
import { copySite } from '@/scripts/steps/site-copy'
import { isAlive } from './support/processes'
import { cookiesOf, sendSignIn } from './support/sign-in'
import { expect, servedTest as test } from './support/test'

const article = (title: string, text: string) =>
  `---\ntitle: ${title}\ndate: 2024-01-01\npost_type: article\nshort_description: A teaser.\n---\n${text}\n`

test('an edit shows, a fault shows on its own page, and one interrupt ends everything', async () => {
  const folder = await copySite('dev', [])
  const articles = path.join(folder, 'content/articles')
  await mkdir(articles)
  await writeFile(path.join(articles, 'edited.md'), article('Edited', 'The first text.'))
  await writeFile(path.join(articles, 'untouched.md'), article('Untouched', 'Nobody edits this.'))

  const port = await findFreePort()
  const { child, ended, output } = startScript(folder, 'dev', {
    PORT: String(port),
    PREVIEW_SECRET: '',
  })
  const origin = `http://localhost:${port}`
  const shows = (name: string, text: string | RegExp, cookie = '') =>
    expect(async () => {
      const response = await fetch(`${origin}/insights/articles/${name}/`, { headers: { cookie } })
      expect(await response.text(), output()).toMatch(text)
    }).toPass({ timeout: 300_000, intervals: [250] })
  try {
    await shows('edited', /The first text\./)
    await writeFile(path.join(articles, 'edited.md'), article('Edited', 'The second text.'))
    await shows('edited', /The second text\./)

    await writeFile(path.join(articles, 'added.md'), article('Added', 'A text of its own.'))
    await shows('added', /A text of its own\./)

    const key = /\/preview\/\?key=(\S+)/.exec(output())?.[1] ?? ''
    expect(await (await fetch(`${origin}/preview/?key=${key}`)).text()).toContain('Sign in to preview')
    const cookie = cookiesOf(await sendSignIn(origin, { key }))
    const draft = (text: string) => article('Hidden', text).replace('---\nt', '---\nprivate: true\nt')
    await writeFile(path.join(articles, 'hidden.md'), draft('A first draft.'))
    await shows('hidden', /A first draft\./, cookie)
    await writeFile(
      path.join(articles, 'hidden.md'),
      draft('A second draft, [dead](/insights/articles/none/).'),
    )
    await shows('hidden', /A second draft/, cookie)
    await shows('hidden', /Report<span class="preview-count">.+1 error/, cookie)
    await shows('hidden', /This part is missing from the assembly/)
    expect(output().split(key)).toHaveLength(2)

    await writeFile(
      path.join(articles, 'edited.md'),
      article('Edited', 'The third text.').replace('2024', '20x4'),
    )
    await shows('edited', /20x4-01-01.* is not a day of the calendar/)
    await shows('untouched', /Nobody edits this\./)
    await expect.poll(output).toContain('(line 3, date): "20x4-01-01" is not a day of the calendar.')

    await writeFile(path.join(articles, 'edited.md'), article('Edited', 'The fourth text.'))
    await shows('edited', /The fourth text\./)

    for (const number of [5, 6, 7, 8, 9])
      await writeFile(path.join(articles, 'edited.md'), article('Edited', `Text number ${number}.`))
    await writeFile(path.join(articles, 'untouched.md'), article('Untouched', 'Now somebody has.'))
    await shows('edited', /Text number 9\./)
    await shows('untouched', /Now somebody has\./)

    await rename(path.join(articles, 'untouched.md'), path.join(articles, 'renamed.md'))
    await shows('renamed', /Now somebody has\./)
    await shows('untouched', /This part is missing from the assembly/)
  } finally {
    const family = descendantsOf(child.pid ?? 0)
    child.kill('SIGINT')
    await ended
    expect(family.length).toBeGreaterThanOrEqual(2)
    await expect.poll(() => family.filter(isAlive), { timeout: 10_000 }).toEqual([])
  }
})
