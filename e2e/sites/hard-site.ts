import { copyFile, cp, mkdir } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { copySite, projectDir } from '@/scripts/steps/site-copy'
import { canaryPictures } from './canaries'
import { writeListedArticles } from './listed-articles'
import { findSeeds } from './sites'

/** A picture that a test replaces while its page is being read. */
export const replacedPicture = 'replaced-while-it-is-shown.jpg'

/** A picture that is too small for its place. */
const smallPicture = 'a-small-picture.jpg'

/** The content that is hard to get right. */
export const hardContentDir = path.join(projectDir, 'e2e/content')

/**
 * Makes a copy of the site with hard content, many listed articles, and the pictures that they name.
 *
 * @param name Folder of the copy below `e2e/.sites`.
 * @param contentDirs Where its content comes from, later folders over earlier ones.
 * @returns Path of the copy.
 */
export async function prepareHardSite(name = 'hard', contentDirs = [hardContentDir]): Promise<string> {
  const folder = await copySite(name, contentDirs)
  await writeListedArticles(path.join(folder, 'content'))
  const uploads = path.join(folder, 'public/img/uploads')
  await makePictures(uploads)
  await copyFile(path.join(projectDir, 'e2e/sites/samples/turning.webm'), path.join(uploads, 'turning.webm'))
  await copyFile(
    path.join(uploads, 'what-to-fix-first-on-an-aging-industrial-website-hero.jpg'),
    path.join(uploads, replacedPicture),
  )
  for (const picture of canaryPictures)
    await copyFile(path.join(uploads, 'IND_Blog_JamesQ_A_Oct2019.jpg'), path.join(uploads, picture))
  for (const seed of findSeeds())
    await cp(seed, path.join(folder, 'content/articles', path.basename(seed)), { mode: 0 })
  return folder
}

/** Puts pictures of sizes that the project's own do not have into a folder of uploads. */
export async function makePictures(uploads: string): Promise<void> {
  await mkdir(path.join(uploads, 'site pictures'), { recursive: true })
  // As wide as a picture for social networks is.
  await sharp(path.join(projectDir, 'public/img/uploads/IND_Blog_JamesQ_A_Oct2019.jpg'))
    .resize(1200)
    .jpeg()
    .toFile(path.join(uploads, 'site pictures', 'gear train.jpg'))
  const size = { width: 616, height: 428 }
  await sharp({ create: { ...size, channels: 3, background: '#843d21' } })
    .jpeg()
    .toFile(path.join(uploads, smallPicture))
}
