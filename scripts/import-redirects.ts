import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { readContent } from '@/lib/content/ingest/ingest'
import { importRedirects, type Outcome } from '@/lib/routing/import-redirects'
import { ImportError } from '@/lib/routing/old-rules'
import { redirectsFile } from '@/lib/routing/read-redirects'
import { toSiteAddresses } from '@/lib/routing/site-addresses'
import { isSiteFile } from '@/lib/routing/site-file'
import { writeFileAtomically } from '@/lib/site/write-file-atomically'
import { loadEnvironment } from './steps/environment'

/* Takes the redirects of the old site over into the content folder, and prints what became of each. */

const [, , , given] = process.argv
// npm runs scripts in the project's folder; a file is named from where the command was typed.
const oldFile = given && path.resolve(process.env.INIT_CWD ?? '.', given)
if (!oldFile || !existsSync(oldFile)) {
  console.error(
    given
      ? `There is no file ${given}.`
      : 'Name the old file of redirects: npm run import:redirects redirects.md',
  )
  process.exit(1)
}

const { contentDir } = loadEnvironment()
const ownFile = path.join(contentDir, redirectsFile)
const ownText = existsSync(ownFile) ? await readFile(ownFile, 'utf8') : ''
const site = { ...toSiteAddresses(await readContent(contentDir), new Date()), isFile: isSiteFile }
try {
  const { text, outcomes } = importRedirects(await readFile(oldFile, 'utf8'), ownText, site)
  if (text !== ownText) await writeFileAtomically(ownFile, text)
  console.log([...outcomes.map(toLine), '', toSummary(outcomes, text !== ownText)].join('\n'))
} catch (error) {
  if (!(error instanceof ImportError)) throw error
  console.error(`${error.message}\nNothing was changed.`)
  process.exit(1)
}

function toLine({ line, incoming, fate, message }: Outcome): string {
  return `line ${line}  ${incoming || '(no address)'}\n  ${fate}: ${message}`
}

function toSummary(outcomes: Outcome[], isChanged: boolean): string {
  const count = (...fates: Outcome['fate'][]) => outcomes.filter(({ fate }) => fates.includes(fate)).length
  return [
    `${outcomes.length} rules: ${count('added')} added, ${count('retired')} retired, ${count('present')} there already,`,
    `${count('needless')} not needed, ${count('left out')} left out for the reasons above.`,
    isChanged ? `${ownFile} is written; look at it and commit it.` : `${ownFile} is as it was.`,
  ].join('\n')
}
