import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { stringify } from 'yaml'
import { ownersToday } from '@/lib/site/dates/calendar-day'
import { excerptOf, ImportRefusedError } from '@/lib/writing/import/draft'
import { importFile } from '@/lib/writing/import/import-file'
import { loadEnvironment } from './steps/environment'
import { createPlacer } from './steps/place-drafts'
import { listImportable, readImported } from './steps/read-imported'

/* Makes drafts of documents and exports, and prints what became of each thing in them. */

const [, , , given] = process.argv
// npm runs scripts in the project's folder; a file is named from where the command was typed.
const place = given && path.resolve(process.env.INIT_CWD ?? '.', given)
if (!place || !existsSync(place)) {
  console.error(
    given
      ? `There is no file or folder ${given}.`
      : 'Name a file or a folder: npm run import -- article.docx (or .html, .md, .xml of WordPress, .json of Ghost)',
  )
  process.exit(1)
}

const { contentDir, contentGit } = loadEnvironment()
if (contentGit) {
  console.error(
    'The content comes from a git repository. Import into a clone of it: set CONTENT_DIR, without CONTENT_GIT.',
  )
  process.exit(1)
}
const root = statSync(place).isDirectory() ? place : path.dirname(place)
const { files, others } = root === place ? await listImportable(place) : { files: [place], others: 0 }
const placer = await createPlacer(contentDir)
const today = ownersToday(new Date())
const redirects: { from: string; to: string }[] = []
let written = 0
let refused = 0

for (const file of files) {
  const name = path.relative(root, file).split(path.sep).join('/')
  try {
    const { imported, readBeside } = await readImported(file, name, root)
    const { drafts, notes } = await importFile(imported, {
      today,
      readBeside,
      findPicture: placer.findPicture,
    })
    for await (const draft of drafts) {
      const { file: target, problem, notes: more } = await placer.place(draft)
      print(`${excerptOf(name, 200)} → ${target}`, problem ? [problem] : [...draft.notes, ...more])
      if (problem) refused++
      else written++
      if (draft.redirect && !problem) redirects.push(draft.redirect)
    }
    if (notes().length > 0) print(`${excerptOf(name, 200)}, the rest`, notes())
  } catch (error) {
    if (!(error instanceof ImportRefusedError)) throw error
    refused++
    print(excerptOf(name, 200), [error.message])
  }
}

if (redirects.length > 0)
  console.log(
    `When they are published, add to ${contentDir}/redirects.yml, so that old addresses lead to them:\n\n${stringify(redirects, { lineWidth: 0 })}`,
  )
console.log(
  [
    `${count(written, 'draft')} written; open the preview, where each has a report.`,
    refused > 0 ? `${count(refused, 'piece')} not written, for the reasons above.` : '',
    others > 0
      ? `${count(others, 'file')} passed over, neither text nor export; pictures came along where a text shows them.`
      : '',
  ]
    .filter(Boolean)
    .join('\n'),
)
if (refused > 0) process.exitCode = 1

function print(title: string, notes: string[]): void {
  console.log([title, ...notes.map((note) => `  - ${note}`), ''].join('\n'))
}

function count(number: number, name: string): string {
  return `${number} ${name}${number === 1 ? '' : 's'}`
}
