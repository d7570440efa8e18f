import type { Page } from '@playwright/test'

/** The elements that make the page wider than the window; none when it is not. */
export function findOverhang(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement
    const width = window.innerWidth
    if (root.scrollWidth <= Math.min(width, root.clientWidth)) return []
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .slice(0, 5)
      .map((element) => `${element.tagName} ${element.textContent?.slice(0, 40)}`)
      .concat([`scroll width ${root.scrollWidth}, window ${width}`])
  })
}

/**
 * Headings, names and labels of which a word of at most twelve characters is broken in two. What is written together with
 * others to more than a line, such as an address, has to break somewhere.
 */
export function findBrokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const broken: string[] = []
    const isLabel = (each: Element) => getComputedStyle(each).textTransform === 'uppercase'
    const named = 'h1, h2, h3, header a, dt, dd'
    for (const root of document.querySelectorAll('body *')) {
      if (!root.checkVisibility() || !(root.matches(named) || isLabel(root))) continue
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[^ \t\n\p{Pd}]+/gu)) {
          const range = document.createRange()
          range.setStart(node, index)
          range.setEnd(node, index + word.length)
          const lines = new Set([...range.getClientRects()].map(({ y }) => Math.round(y)))
          if (word.length <= 12 && lines.size > 1) broken.push(word)
        }
    }
    return broken
  })
}
