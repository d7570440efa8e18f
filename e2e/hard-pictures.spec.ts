import { copyFile, rename } from 'node:fs/promises'
import path from 'node:path'
import { replacedPicture } from './sites/hard-site'
import { siteDirs } from './sites/sites'
import { ask } from './support/ask'
import { attribute, named } from './support/markup'
import { readPage } from './support/served-page'
import { expect, servedTest as test } from './support/test'

const another = path.join(
  siteDirs.hard,
  'public/img/uploads/launching-a-product-line-with-the-whole-plant-behind-it-hero.jpg',
)
const uploads = path.join(siteDirs.hard, 'public/img/uploads')

/** The address of the picture in the hero of a page. */
async function heroOf(origin: string, page: string): Promise<string> {
  const { tree } = readPage(page, (await ask(origin, page)).text)
  return attribute(named(tree, 'img')[0], 'src')
}

test('a picture that is replaced on the disk has a new address, with no restart', async ({ origin }) => {
  const hero = () => heroOf(origin, '/insights/articles/a-replaced-picture/')
  const before = await hero()
  expect(before).toContain(encodeURIComponent(`${replacedPicture}?v=`))
  const old = await ask(origin, before)
  await copyFile(another, path.join(uploads, 'replacement.jpg'))
  await rename(path.join(uploads, 'replacement.jpg'), path.join(uploads, replacedPicture))
  await expect.poll(hero).not.toBe(before)
  const after = await ask(origin, await hero())
  expect([after.status, after.headers['cache-control']]).toEqual([200, old.headers['cache-control']])
  expect(after.text).not.toBe(old.text)
  const outdated = await ask(origin, before)
  expect([outdated.status, outdated.headers['cache-control']]).toEqual([
    200,
    'public, max-age=60, must-revalidate',
  ])
  const [, version] = /%3Fv%3D([\da-f]+)/.exec(await hero()) ?? []
  expect((await ask(origin, '/sitemap.xml')).text).toContain(`${replacedPicture}?v=${version}`)
})

test('a picture that comes later takes the place of its drawing, with no restart', async ({ origin }) => {
  const hero = () => heroOf(origin, '/insights/articles/a-picture-that-comes-later/')
  expect(await hero()).toMatch(/^\/drawings\/hero\//)
  await copyFile(another, path.join(uploads, 'comes-later.jpg'))
  await expect.poll(hero).toContain(encodeURIComponent('/img/uploads/comes-later.jpg?v='))
  const shown = await ask(origin, await hero())
  expect([shown.status, shown.headers['content-type']]).toEqual([200, 'image/jpeg'])
  const plain = await ask(origin, '/img/uploads/comes-later.jpg')
  expect([plain.status, plain.headers['content-type']]).toEqual([200, 'image/jpeg'])
})
