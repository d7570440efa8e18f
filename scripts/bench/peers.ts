import path from 'node:path'
import sharp from 'sharp'
import { loadEnvironment } from '../steps/environment'
import { type PageWeight, untilCompressed } from '../steps/page-weight'
import { installPeer, type PeerName, type PeerPicture } from '../steps/peers'
import { printRows, type Row } from '../steps/print-rows'
import { serveFolder } from '../steps/serve-folder'
import { serveSite } from '../steps/serve-site'
import { projectDir } from '../steps/site-copy'
import { toWeightRow, weighInBrowser } from '../steps/weigh-in-browser'
import { pageKinds } from '../steps/weight-budgets'

/*
 * `npm run bench peers`: what the first view of an article weighs on a phone, in bytes, beside the lightest honest page of the
 * same text and the same picture that Eleventy, Astro and stock Next.js make. Theirs are served from disk.
 */

const peers: PeerName[] = ['Eleventy', 'Astro', 'Next.js']
const article = pageKinds['an article'].path
const { contentDir, siteUrl } = loadEnvironment()
const own = await weighOwn()
const rows = [toRow('this site', own.weight)]
for (const name of peers) rows.push(await weighPeer(name))
printRows(rows)

/** With how much of this site's article it is. */
function toRow(name: string, weight: PageWeight): Row {
  return { ...toWeightRow(name, weight), 'of this site': Number((weight.all / own.weight.all).toFixed(2)) }
}

async function weighOwn() {
  const site = await serveSite(projectDir, { CONTENT_DIR: contentDir, SITE_URL: siteUrl, CI: 'true' })
  try {
    await untilCompressed(site.url + article)
    const [weight] = await weighInBrowser([site.url + article])
    if (!weight?.heroUrl) throw new Error(`${article} has no picture at its head.`)
    return { weight, picture: await fetchPicture(weight.heroUrl) }
  } finally {
    await site.end()
  }
}

/** A picture as a browser gets it. */
async function fetchPicture(url: string): Promise<PeerPicture> {
  const response = await fetch(url, { headers: { accept: 'image/avif,image/webp' } })
  const file = Buffer.from(await response.arrayBuffer())
  const { width, height } = await sharp(file).metadata()
  const type = response.headers.get('content-type')?.split('/').at(-1) ?? ''
  return { file, type, width, height }
}

async function weighPeer(name: PeerName): Promise<Row> {
  const peer = await installPeer(name)
  try {
    await peer.fill(path.join(contentDir, 'articles'), own.picture)
    const { output } = await peer.build()
    const served = await serveFolder(output)
    const [weight] = await weighInBrowser([served.url + article])
    served.end()
    if (!weight) throw new Error(`${name} could not be weighed.`)
    return toRow(peer.name, weight)
  } finally {
    await peer.remove()
  }
}
