import { rm } from 'node:fs/promises'
import path from 'node:path'
import { serveSite } from '@/scripts/steps/serve-site'
import { copySite, shareBuild } from '@/scripts/steps/site-copy'
import { articleOf, patience, publishingVariables, publishingTest as test } from './support/published-site'
import { startReaders } from './support/readers'
import { expect } from './support/test'

/* Several servers of one content folder, each with a publisher. */

test.describe.configure({ mode: 'serial' })
test.use({ publishing: { name: 'publish-together', articles: {} } })

test('two projects with a publisher each show one content folder alike, and its list of addresses is whole', async ({
  published: { url, folder, write, writeVersion, shows, answers, fileOf, ledger },
}) => {
  const beside = await copySite('publish-beside', [])
  await shareBuild(beside)
  const second = await serveSite(beside, {
    ...publishingVariables,
    CONTENT_DIR: path.join(folder, 'content'),
  })
  const others = startReaders(second.url)
  const names = Array.from({ length: 8 }, (_, number) => `shared-${number}`)
  try {
    for (const name of names) await write(name, articleOf(name, `The text of ${name}.`))
    for (const name of names)
      for (const origin of [url, second.url]) await shows(name, `The text of ${name}.`, '', origin)
    for (const name of names.slice(0, 4)) await rm(fileOf(name))
    await writeVersion(2)
    for (const origin of [url, second.url]) {
      for (const name of names.slice(0, 4)) await answers(name, 404, origin)
      await shows('edited', 'Version 2.', '', origin)
      for (const name of names.slice(4)) await answers(name, 200, origin)
    }
    const listed = async () =>
      (await ledger())
        .split('\n')
        .filter((line) => line.includes('/shared-'))
        .sort()
    await expect.poll(listed, patience).toEqual(names.map((name) => `/insights/articles/${name}/`))
  } finally {
    expect(await others.stop()).toEqual([])
    await second.end()
  }
})

test('two servers with a publisher each show the same', async ({
  published: { folder, writeVersion, shows },
}) => {
  const second = await serveSite(folder, publishingVariables)
  try {
    await writeVersion(3)
    for (const origin of [undefined, second.url]) await shows('edited', 'Version 3.', '', origin)
  } finally {
    await second.end()
  }
})
