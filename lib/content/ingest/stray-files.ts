import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Finding } from '@/lib/diagnostics/finding'
import { isNotesFile } from '@/lib/site/notes-files'

/** Texts that somebody meant to publish, by the endings of their files. */
const markdownEndings = ['.markdown', '.mdown', '.mkd', '.mdx', '.txt', '.text']
const documentEndings = ['.doc', '.docx', '.odt', '.rtf', '.pages', '.gdoc', '.pdf', '.html', '.htm']
const pictureEndings = ['.jpg', '.jpeg', '.png', '.gif', '.webp', '.avif', '.svg', '.tif', '.tiff', '.heic']

/** What operating systems and editors leave behind by themselves. */
const leftovers = /^(?:\..*|~\$.*|.*~|.*\.sw[op]|thumbs\.db|desktop\.ini)$/i

/**
 * Finds the files of a content folder that the site does not read, so that no article goes missing quietly.
 *
 * @param contentDir Path of the content folder.
 * @param read Paths inside it of the files besides documents that the site reads.
 * @returns An error for each text that somebody meant to publish, and a warning for each other file.
 */
export async function findStrayFiles(contentDir: string, read: string[]): Promise<Finding[]> {
  const entries = await readdir(contentDir, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      path.relative(contentDir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
    )
    .filter((file) => !/\.md$/i.test(file) && !read.includes(file))
    .filter((file) => !file.split('/').some((name) => leftovers.test(name)))
    .sort()
    .map(toFinding)
}

function toFinding(file: string): Finding {
  if (isNotesFile(file))
    return {
      severity: 'warning',
      file,
      message: 'There is no piece of that name, so nobody sees these notes.',
      hint: 'Where content comes by git, the dashboard gives them to the piece that they belong to; else name the file like that of its piece.',
    }
  const ending = path.extname(file).toLowerCase()
  const message = `The site does not read files that end in "${ending}".`
  if (markdownEndings.includes(ending))
    return {
      severity: 'error',
      file,
      message: `${message} What is in it is not published.`,
      hint: `Rename it to end in ".md", if it is a piece to publish.`,
    }
  if (documentEndings.includes(ending))
    return {
      severity: 'error',
      file,
      message: `${message} What is in it is not published.`,
      hint: 'Save its text as markdown in a file that ends in ".md", and keep the original elsewhere.',
    }
  return {
    severity: 'warning',
    file,
    message: ending ? message : 'The site does not read this file.',
    hint: pictureEndings.includes(ending)
      ? 'Move the picture to public/img/uploads/ and name it as /img/uploads/….'
      : 'Move it out of the content folder.',
  }
}
