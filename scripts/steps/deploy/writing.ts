import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { post, signInToWrite } from './post'
import type { DeployedSite } from './site'

const api = '/preview/write/api/'
const megabyte = 2 ** 20

/**
 * Writes in the browser, by way of nginx, which asks one server or the other: what one has committed the other goes on with.
 *
 * @returns Milliseconds until both servers show what was published.
 */
export async function tryWriting(site: DeployedSite): Promise<number> {
  const { origin, certificate, folder, during, shown, check } = site
  const secret = (await readFile(path.join(folder, 'writer-secret'), 'utf8')).trim()
  const cookie = await signInToWrite(origin, certificate, secret)
  const send = (body: string, target = api) =>
    post(`${origin}${target}`, certificate, { type: 'application/json', cookie, body })
  const ask = async (action: string, params: object) => {
    const { status, text } = await send(JSON.stringify({ action, params }))
    check(status === 200, `${action} was answered ${status}: ${text.slice(0, 200)}`)
  }
  const save = (slug: string, words: string, useWorkflow: boolean) =>
    ask('persistEntry', toParams(slug, words, useWorkflow))
  const piece = { collection: 'articles', slug: 'written' }

  let took = 0
  await during('a piece is written, approved and published in the browser', async () => {
    await save('written', 'Words from the browser.', true)
    await ask('updateUnpublishedEntryStatus', { ...piece, newStatus: 'pending_publish' })
    const started = performance.now()
    await ask('publishUnpublishedEntry', piece)
    await shown('Words from the browser.', 'written')
    took = performance.now() - started
  })
  await during('four pieces are published in the browser at once, while another is pushed', async () => {
    const names = Array.from({ length: 4 }, (_, at) => `at-once-${at}`)
    const pushed = site.push('Pushed meanwhile.')
    await Promise.all(names.map((name) => save(name, `The words of ${name}.`, false)))
    await pushed
    for (const name of names) await shown(`The words of ${name}.`, name)
  })

  const large = await send(JSON.stringify({ action: 'x'.repeat(40 * megabyte) }))
  check(large.status === 422, `40 MB did not reach the site: ${large.status}`)
  check(large.text.length < 1000, `40 MB were answered with ${large.text.length} characters`)
  check(/no-store/.test(String(large.headers['cache-control'])), 'What the editor is answered may be kept')
  for (const [target, size] of [
    [api, 65],
    ['/preview/sign-in/', 1],
  ] as const) {
    const { status } = await send('x'.repeat(size * megabyte), target)
    check(status === 413, `${size} MB at ${target} were answered ${status}`)
  }
  const log = (await readFile(path.join(folder, 'nginx/access.log'), 'utf8')).split('\n')
  const kept = log.filter((line) => / "\S+ \/preview\//.test(line) && !/ -$/.test(line))
  check(kept.length === 0, `nginx looked into what it keeps for ${kept[0]}`)
  return took
}

/** What the editor sends to save an article. @param useWorkflow Whether on a branch of its own, or at once for readers. */
function toParams(slug: string, words: string, useWorkflow: boolean): object {
  const fields = [`title: ${slug}`, 'date: 2024-01-01', 'post_type: article', 'short_description: A teaser.']
  const raw = `---\n${fields.join('\n')}\n---\n${words}\n`
  const options = { commitMessage: 'Write', collectionName: 'articles', useWorkflow }
  return { dataFiles: [{ slug, path: `content/articles/${slug}.md`, raw }], assets: [], options }
}
