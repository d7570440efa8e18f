import { watch } from 'node:fs'
import path from 'node:path'
import { findDescendant, isAlive } from './support/processes'
import { articleOf, type PublishedSite, patience, publishingTest as test } from './support/published-site'
import { expect } from './support/test'
import { expectWhole } from './support/whole-release'

/* What readers and marketers have while processes are killed and the disk is full. */

test.describe.configure({ mode: 'serial' })
test.use({ publishing: { name: 'publish-outages', articles: {} } })

/** Kills the publisher once something happens, after a save, to a file of such a name in a folder of the site. */
async function killPublisherWhen(
  { folder, pid }: PublishedSite,
  { place, name }: { place: string; name: RegExp },
  save: () => Promise<void>,
): Promise<void> {
  const find = () => findDescendant(pid, 'publisher.mjs')
  await expect(() => expect(isAlive(find())).toBe(true)).toPass(patience)
  const publisher = find()
  const changes = watch(path.join(folder, place))
  const killed = new Promise<void>((resolve) =>
    changes.on('change', (_event, file) => {
      if (!name.test(String(file))) return
      changes.close()
      process.kill(publisher, 'SIGKILL')
      resolve()
    }),
  )
  await save()
  await killed
}

test('a publisher that is killed is started again, and publishes what it has missed', async ({
  published: { pid, writeVersion, shows },
}) => {
  process.kill(findDescendant(pid, 'publisher.mjs'), 'SIGKILL')
  await writeVersion(2)
  await shows('edited', 'Version 2.')
  process.kill(findDescendant(pid, 'contentlayer-process.mjs'), 'SIGKILL')
  await writeVersion(3)
  await shows('edited', 'Version 3.')
})

test('a publisher that is killed at whatever moment of a save leaves a whole release, and the next publishes the rest', async ({
  published,
}) => {
  const { folder, write, shows, textAt, ledger } = published
  const moments = [
    { place: '.contentlayer/work', name: /^0$/ },
    { place: '.releases/documents', name: /./ },
    { place: '.releases', name: /^index\./ },
    { place: '.releases', name: /^current\.json$/ },
    { place: 'content', name: /^published-urls\.txt$/ },
    { place: '.releases', name: /^lint-results\./ },
  ]
  for (const [number, moment] of moments.entries()) {
    const name = `interrupted-${number}`
    await killPublisherWhen(published, moment, () => write(name, articleOf(name, `The text of ${name}.`)))
    await expectWhole(folder)
    await shows(name, `The text of ${name}.`)
    expect(await textAt('/sitemap.xml')).toContain(`/insights/articles/${name}/`)
    await expect.poll(ledger, patience).toContain(`/insights/articles/${name}/\n`)
  }
  await expectWhole(folder)
})

test('a full disk is told, leaves readers what they have, and keeps nothing back once there is room', async ({
  published: { folder, disk, output, write, writeVersion, shows, pageOf, readiness },
}) => {
  await disk.fill()
  await writeVersion(4)
  await write('no-room', articleOf('No room', 'A text without room.'))
  await expect
    .poll(output, patience)
    .toMatch(/"level":"error",.*"program":"publisher",.*"msg":"What is published stays as it is: ENOSPC/)
  await expect.poll(async () => (await readiness()).upToDate, patience).toBe(false)
  expect((await pageOf('edited')).text).toContain('Version 3.')
  expect((await pageOf('no-room')).status).toBe(404)
  await expectWhole(folder)
  await disk.clear()
  await shows('edited', 'Version 4.')
  await shows('no-room', 'A text without room.')
  await expect.poll(async () => (await readiness()).upToDate, patience).toBe(true)
})

test('a server that is killed is started again with the last release', async ({
  published: { pid, readiness, answers },
  readers,
}) => {
  readers.expectOutage()
  process.kill(findDescendant(pid, 'server.mjs'), 'SIGKILL')
  await expect.poll(async () => (await readiness().catch(() => ({}))).status, patience).toBe('ready')
  await answers('steady', 200)
})
