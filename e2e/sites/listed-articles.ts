import { writeFile } from 'node:fs/promises'
import path from 'node:path'

const count = 26

/** Writes short articles into a content folder, every fifth a fun fact: enough for a listing of three pages and more. */
export async function writeListedArticles(contentDir: string): Promise<void> {
  const numbers = Array.from({ length: count }, (_, index) => String(index + 1).padStart(2, '0'))
  await Promise.all(
    numbers.map((number) =>
      writeFile(path.join(contentDir, 'articles', `listed-${number}.md`), toText(number)),
    ),
  )
}

function toText(number: string): string {
  const kind = Number(number) % 5 === 0 ? 'fun-fact' : 'article'
  return `---
title: Listed Article ${number}
date: 2015-01-${number}
post_type: ${kind}
short_description: One of many that fill the pages of a listing.
topics:
  - Listed
  - ${Number(number) % 2 === 0 ? 'Even numbers' : 'Odd numbers'}
---
A short text, number ${number} of its row.
`
}
