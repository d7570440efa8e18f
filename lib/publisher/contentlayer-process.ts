import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type DataExports, dynamicBuild, runMain } from 'contentlayer2/core'
import config from '@/contentlayer.config'
import { stagingDir } from '@/lib/content/store'
import { endWithStarter, tellStarter } from '@/lib/site/end-with-starter'
import type { CleanCopy, MadeDocuments } from './contentlayer'

/*
 * Contentlayer, in a process of its own: it makes documents of the files that it is sent, and of no others. It reads a
 * folder that holds these files alone, and hands their documents over in memory. It says when it is ready; where it fails it ends its
 * process.
 */

endWithStarter(() => process.exit())
const source = await config('')
const folder = path.resolve(process.argv[2] ?? '')

process.on('message', (copies: CleanCopy[]) => {
  void makeDocuments(copies).then(tellStarter)
})
tellStarter('ready')

async function makeDocuments(copies: CleanCopy[]): Promise<MadeDocuments> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(path.join(folder, stagingDir), { recursive: true })
  await Promise.all(
    copies.map(async ({ id, text }) => {
      const file = path.join(folder, stagingDir, id)
      await mkdir(path.dirname(file), { recursive: true })
      await writeFile(file, text)
    }),
  )
  const { allDocuments } = await runMain<DataExports>({
    tracingServiceName: 'documents',
    verbose: false,
    customCwd: folder,
  })(dynamicBuild({ config: { source, esbuildHash: 'documents', filePath: '' }, verbose: false }))
  return allDocuments.map((document) => [document._id, JSON.stringify(document)])
}
