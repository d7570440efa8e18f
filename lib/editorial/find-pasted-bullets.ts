import { pastedBullet } from '@/lib/content/markdown/pasted-bullets'

/**
 * Finds the bullets of word processors, of each run of lines the first.
 *
 * @param textLines The lines of paragraphs and lists; only there a bullet is one.
 */
export function findPastedBullets(
  markdown: string,
  textLines: Set<number>,
): { sign: string; line: number }[] {
  const found: { sign: string; line: number }[] = []
  let last = Number.NEGATIVE_INFINITY
  for (const [index, written] of markdown.split('\n').entries()) {
    const line = index + 1
    const sign = textLines.has(line) ? pastedBullet(written) : undefined
    if (!sign) continue
    // An empty line between them does not end a run.
    if (line - last > 2) found.push({ sign, line })
    last = line
  }
  return found
}
