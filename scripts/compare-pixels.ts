import path from 'node:path'
import { hardContentDir, prepareHardSite } from '@/e2e/sites/hard-site'
import { previewSecret, siteVariables } from '@/e2e/sites/sites'
import { capturePages } from './steps/capture-pages'
import { comparePictures } from './steps/compare-pictures'
import { serveSite } from './steps/serve-site'
import { projectDir } from './steps/site-copy'

/*
 * Shows what a change of styles does to every kind of page:
 *
 *   npm run compare:pixels -- capture before         takes pictures of a copy of the site that it builds and serves
 *   npm run compare:pixels -- capture after URL      … or of one that is served already
 *   npm run compare:pixels -- capture after URL LOOK … in one look alone, such as "phone, dark"
 *   npm run compare:pixels -- compare before after   counts the pixels that differ, and draws where
 *
 * The pictures are in `test-results/pixels/NAME`, those of the differences in `test-results/pixels/differences`.
 */

const [command, first, second, third] = process.argv.slice(3)
if (command === 'capture' && first) await capture(first, second, third)
else if (command === 'compare' && first && second) await compare(first, second)
else {
  console.error('Usage: npm run compare:pixels -- capture NAME [URL [LOOK]] | compare NAME NAME')
  process.exitCode = 2
}

function folderOf(name: string): string {
  return path.join(projectDir, 'test-results', 'pixels', name)
}

async function capture(name: string, url?: string, look?: string): Promise<void> {
  if (url) return capturePages(url, previewSecret, folderOf(name), look)
  const copy = await prepareHardSite('pixels', [path.join(projectDir, 'content'), hardContentDir])
  const site = await serveSite(copy, siteVariables.hard)
  try {
    await capturePages(site.url, previewSecret, folderOf(name))
  } finally {
    await site.end()
  }
}

async function compare(before: string, after: string): Promise<void> {
  const comparisons = await comparePictures(folderOf(before), folderOf(after), folderOf('differences'))
  for (const { name, pixels } of comparisons)
    console.log(`${String(pixels ?? 'missing').padStart(9)}  ${path.parse(name).name}`)
  const different = comparisons.filter(({ pixels }) => pixels !== 0)
  console.log(`${different.length} of ${comparisons.length} pictures differ.`)
  if (different.length > 0) process.exitCode = 1
}
