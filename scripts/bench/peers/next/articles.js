import { readFile } from 'node:fs/promises'
import path from 'node:path'
import matter from 'gray-matter'

export async function readArticle(slug) {
  return matter(await readFile(path.join(process.cwd(), 'content', `${slug}.md`), 'utf8'))
}
