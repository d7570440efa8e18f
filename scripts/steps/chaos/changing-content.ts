import { rename, rm, writeFile } from 'node:fs/promises'
import { until } from '../until'
import { type ChaosSite, waiting } from './chaos-site'
import type { Outcome } from './try-while-reading'

/* What happens to the content of a site, and to its clock. */

export async function takeContentAway({ content, isUpToDate }: ChaosSite): Promise<undefined> {
  await rename(content, `${content}.away`)
  await until(
    async () => !(await isUpToDate()),
    waiting,
    () => 'Nobody says that it is gone',
  )
  await rename(`${content}.away`, content)
  await until(isUpToDate, waiting, () => 'It is not seen again')
}

/** Fills the disk while something is written, and makes room again. */
export async function fillDisk(site: ChaosSite): Promise<undefined> {
  const { disk, fileOf, addressOf, statusOf, isUpToDate } = site
  await disk.fill()
  await writeFile(fileOf('no-room'), textOf('No room', Date.now() - 86_400_000))
  await until(
    async () => !(await isUpToDate()),
    waiting,
    () => 'Nobody says that there is no room',
  )
  await disk.clear()
  await until(
    async () => (await statusOf(addressOf('no-room'))) === 200 && (await isUpToDate()),
    waiting,
    () => 'What was written is not seen once there is room',
  )
}

export async function bringDocuments(site: ChaosSite, count: number): Promise<undefined> {
  const { fileOf, addressOf, texts, statusOf } = site
  for (let number = 0; number < count; number += 1)
    await writeFile(fileOf(`new-${number}`), texts[number % texts.length] ?? '')
  const isThere = async (number: number) => (await statusOf(addressOf(`new-${number}`))) === 200
  await until(
    async () => (await isThere(count - 1)) && isThere(0),
    waiting,
    () => 'They are not seen',
  )
}

/** Sets the clock of the server and the publisher forward beyond a scheduled minute and back, twice, and at last right. */
export async function setClock(site: ChaosSite): Promise<Outcome> {
  const { addressOf, fileOf, statusOf } = site
  const hour = 3_600_000
  const due = Date.now() + 2 * hour
  const [address, edited] = [addressOf('scheduled'), addressOf('edited')]
  const becomes = (target: string, status: number) =>
    until(
      async () => (await statusOf(target)) === status,
      waiting,
      () => `${target} does not answer ${status}`,
    )
  let early = 0
  await writeFile(fileOf('scheduled'), textOf('Scheduled', due))
  await becomes(address, 404)
  for (const title of ['First', 'Second']) {
    await site.setClock(new Date(due + hour))
    await becomes(address, 200)
    await site.setClock(new Date(due - hour))
    early += await countEarly(site, address)
    // What is edited meanwhile is seen, and what is deleted goes.
    await writeFile(fileOf('edited'), textOf(title, due - 3 * hour))
    await becomes(edited, 200)
    await rm(fileOf('edited'))
    await becomes(edited, 404)
  }
  await site.rightClock()
  await becomes(address, 404)
  return { words: `${early} answers showed early what is scheduled`, lost: early }
}

/** How many answers show what is still to come. */
async function countEarly({ url, statusOf }: ChaosSite, address: string): Promise<number> {
  const lists = ['/insights/articles/', '/rss.xml', '/sitemap-0.xml', '/insights/search/?q=Scheduled']
  let early = 0
  for (const target of [address, ...lists])
    if ((await (await fetch(url + target)).text()).includes('Scheduled<')) early += 1
  return (await statusOf(address)) === 200 ? early + 1 : early
}

function textOf(title: string, date: number): string {
  return `---\ntitle: ${title}\ndate: ${new Date(date).toISOString()}\npost_type: article\nshort_description: A teaser.\n---\nIts text.\n`
}
