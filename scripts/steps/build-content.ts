import { mkdir, writeFile } from 'node:fs/promises'
import { stagingDir, stampFile } from '@/lib/content/store'
import { bundlePrograms } from './bundle-programs'
import { runProgram, startPublisher } from './run-program'

/**
 * Publishes the content folder as it is: checks it, makes documents of it, and a release of them. Prints the findings
 * for editors.
 *
 * @returns Whether it was published; the reasons why not have been printed.
 */
export async function buildContent(): Promise<boolean> {
  if (!(await makeTypes())) return false
  await bundlePrograms()
  const publisher = startPublisher(['--once'])
  return new Promise((resolve) => publisher.on('close', (code) => resolve(code === 0)))
}

/**
 * Lets Contentlayer write the types of documents, which are those of the schema whatever the content is.
 *
 * @returns Whether it could; the reasons why not have been printed.
 */
export async function makeTypes(): Promise<boolean> {
  await mkdir(stagingDir, { recursive: true })
  await writeFile(stampFile, JSON.stringify({ at: 0 }))
  const { code, output } = await runProgram('contentlayer2', ['build'], { quiet: true })
  if (code !== 0) console.error(`Contentlayer could not read the schema.\n${output}`)
  return code === 0
}
