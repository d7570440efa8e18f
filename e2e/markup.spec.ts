import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { hasJava } from '../scripts/steps/java'
import { expect, servedTest as test } from './support/test'

const checker = path.resolve('node_modules/vnu-jar/build/dist/vnu.jar')

type Complaint = { type: string; url?: string; message: string; extract?: string }

/* The HTML of every page passes the Nu HTML checker: https://validator.github.io/validator/. */
test('every page is valid HTML', async ({ crawl, baseURL }) => {
  test.skip(!hasJava(), 'no Java here, and none could be installed')
  test.setTimeout(180_000)
  const folder = await mkdtemp(path.join(tmpdir(), 'markup-'))
  const missing = await (await fetch(`${baseURL}/no-such-page/`)).text()
  const pages = [...crawl.pages.values()].map(({ path: address, html }) => [address, html] as const)
  const files = new Map<string, string>()
  for (const [index, [address, html]] of [
    ...pages,
    ['the page for what is missing', missing] as const,
  ].entries()) {
    const file = path.join(folder, `${index}.html`)
    await writeFile(file, withoutRules(html))
    files.set(file, address)
  }
  const { stderr } = spawnSync(
    'java',
    ['-Xss4m', '-jar', checker, '--format', 'json', '--errors-only', ...files.keys()],
    {
      encoding: 'utf8',
      maxBuffer: 1e8,
    },
  )
  await rm(folder, { recursive: true })
  const { messages }: { messages: Complaint[] } = JSON.parse(stderr)
  const complaints = messages.map(({ url, message, extract }) => {
    const file = decodeURIComponent((url ?? '').replace(/^file:/, ''))
    return `${files.get(file) ?? file}: ${message} | ${extract?.replace(/\s+/g, ' ')}`
  })
  expect(complaints).toEqual([])
})

/** The styles of a page are made by Tailwind, and the checker knows less of CSS than browsers do. */
function withoutRules(html: string): string {
  return html.replace(/(?<=<style>)[\s\S]*?(?=<\/style>)/, '')
}
