import { mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { articleOf, patience, publishingTest as test } from './support/published-site'
import { signIn } from './support/sign-in'
import { expect } from './support/test'

/* What readers see of what marketers save, and when. */

test.describe.configure({ mode: 'serial' })
test.use({ publishing: { name: 'publish', articles: {} } })

test('a saved file is seen: edited, new, renamed, deleted, and where there was nothing', async ({
  published: { write, writeVersion, shows, answers, textAt, ledger, fileOf },
}) => {
  await writeVersion(3)
  await shows('edited', 'Version 3.')

  await answers('added', 404)
  await write('added', articleOf('Added', 'A text of its own.', 'topics: [Ratchets]\n'))
  await shows('added', 'A text of its own.')
  for (const place of [
    '/insights/',
    '/insights/articles/',
    '/insights/topics/ratchets/',
    '/rss.xml',
    '/llms.txt',
  ])
    expect(await textAt(place)).toContain('Added')
  expect(await textAt('/sitemap.xml')).toContain('/insights/articles/added/')
  expect(await textAt('/insights/search/?q=ratchets')).toContain('/insights/articles/added/')
  await expect.poll(ledger, patience).toContain('/insights/articles/added/')

  await rename(fileOf('added'), fileOf('renamed'))
  await shows('renamed', 'A text of its own.')
  await answers('added', 404)
  expect(await textAt('/insights/search/?q=ratchets')).not.toContain('/insights/articles/added/')

  await rm(fileOf('renamed'))
  await answers('renamed', 404)
  expect(await textAt('/insights/')).not.toContain('Added')
  expect(await textAt('/insights/search/?q=ratchets')).not.toContain('/insights/articles/renamed/')
})

test('a file that is broken or half written leaves the version before, and its fault shows at once', async ({
  published: { url, output, write, writeVersion, shows, pageOf },
}) => {
  await write('broken', articleOf('Broken', 'Sound so far.'))
  await shows('broken', 'Sound so far.')
  await write('broken', articleOf('Broken', 'Not sound.').replace('2024-01-01', '2024-13-01'))
  const cookie = await signIn(url)
  await shows('broken', '2024-13-01', cookie)
  await shows('broken', 'readers see the version before', cookie)
  expect((await pageOf('broken')).text).toContain('Sound so far.')
  const dashboard = await fetch(`${url}/preview/`, { headers: { cookie } })
  expect(await dashboard.text()).toContain('readers see the version before')
  await expect.poll(output, patience).toContain('"2024-13-01" is not a day of the calendar')

  await write('broken', '---\ntitle: Bro')
  await shows('broken', 'The fields are never closed', cookie)
  expect((await pageOf('broken')).text).toContain('Sound so far.')
  await write('broken', articleOf('Broken', 'Sound again.'))
  await shows('broken', 'Sound again.')

  await writeVersion(4)
  await shows('edited', 'Version 4.')
})

test('a hundred edits in two seconds end with the last', async ({
  published: { write, writeVersion, shows },
}) => {
  for (let version = 5; version <= 103; version += 1) {
    await writeVersion(version)
    await write(`flood-${version % 10}`, articleOf(`Flood ${version % 10}`, `Wave ${version}.`))
  }
  await shows('edited', 'Version 103.')
  for (let number = 0; number < 10; number += 1)
    await shows(`flood-${number}`, `Wave ${number < 4 ? 100 + number : 90 + number}.`)
})

test('a folder that vanishes, or is emptied, is refused, and the site stays', async ({
  published: { folder, readiness, pageOf, writeVersion, shows },
}) => {
  const content = path.join(folder, 'content')
  await rename(content, `${content}.away`)
  await expect.poll(async () => (await readiness()).upToDate, patience).toBe(false)
  expect((await pageOf('edited')).status).toBe(200)
  await mkdir(content)
  expect((await pageOf('steady')).status).toBe(200)
  await rm(content, { recursive: true })
  await rename(`${content}.away`, content)
  await writeVersion(104)
  await shows('edited', 'Version 104.')
  await expect.poll(async () => (await readiness()).upToDate, patience).toBe(true)
})
