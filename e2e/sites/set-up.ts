import { copyFile, cp, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { copySite, projectDir } from '@/scripts/steps/site-copy'
import { canaryPictures } from './canaries'
import { writeListedArticles } from './listed-articles'
import { serveSite } from './serve-site'
import { findSeeds, noteAddress, previewSecret, siteDirs, siteVariables } from './sites'

/** Builds and serves both sites before the first test. @returns What ends them after the last. */
export default async function setUp() {
  await prepareHardSite()
  const shipped = await serveSite(siteDirs.shipped, siteVariables.shipped)
  noteAddress('shipped', shipped.url)
  try {
    const hard = await serveSite(siteDirs.hard, siteVariables.hard)
    noteAddress('hard', hard.url)
    return async () => {
      await Promise.all([shipped.end(), hard.end()])
      expectNoSecrets(hard.output())
    }
  } catch (error) {
    await shipped.end()
    throw error
  }
}

/** Whatever the tests have asked for, a log must not let its readers in. */
function expectNoSecrets(log: string): void {
  const line = log
    .split('\n')
    .find((each) => each.includes(previewSecret) || /eyJ[\w-]+\.[\w-]+\./.test(each))
  if (line !== undefined) throw new Error(`The hard site has printed a secret or a token: ${line}`)
}

async function prepareHardSite(): Promise<void> {
  const folder = await copySite('hard', [path.join(projectDir, 'e2e/content')])
  await writeListedArticles(path.join(folder, 'content'))
  const uploads = path.join(folder, 'public/img/uploads')
  await mkdir(path.join(uploads, 'site pictures'))
  await copyFile(
    path.join(uploads, 'IND_Blog_JamesQ_A_Oct2019.jpg'),
    path.join(uploads, 'site pictures', 'gear train.jpg'),
  )
  for (const name of canaryPictures)
    await copyFile(path.join(uploads, 'IND_Blog_JamesQ_A_Oct2019.jpg'), path.join(uploads, name))
  for (const seed of findSeeds())
    await cp(seed, path.join(folder, 'content/articles', path.basename(seed)), { mode: 0 })
}
