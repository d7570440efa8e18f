import { describe, expect, it, vi } from 'vitest'
import type { Outcome, Publisher } from '../publisher'
import type { ContentSource } from './follow-repository'
import { publishFrom } from './publish-from'

const log = { info: () => {} }

/** A history, newest first, in which some commits are faulty, and a publisher that refuses those at first. */
function open(history: string[], faulty: string[]) {
  let there: string | undefined
  const published: string[] = []
  const source: ContentSource = {
    update: async () => {
      there ??= history[0]
    },
    dueIn: () => 0,
    status: () => ({ commit: there }),
    isOnBranch: () => false,
    edits: () => [],
    earlier: async () => history.slice(history.indexOf(there ?? '') + 1),
    checkOut: async (commit) => {
      there = commit
    },
  }
  const publish = async (): Promise<Outcome> => {
    const commit = there ?? 'nothing'
    if (faulty.includes(commit) && published.length === 0) return { kind: 'refused', reason: 'faults' }
    if (published.at(-1) === commit) return { kind: 'unchanged' }
    published.push(commit)
    return { kind: 'published' }
  }
  const files = {
    index: '',
    addresses: '',
    faults: '',
    related: '',
    'lint-results': '',
    edits: '',
    pictures: '',
  }
  const release = { name: 'a', at: 0, seenAt: 0, contentDir: '', madeBy: '', files }
  const publisher: Pick<Publisher, 'publish' | 'current'> = {
    publish,
    current: () => ({ release: published.length > 0 ? release : undefined, documents: [] }),
  }
  return { source, publisher, published }
}

/** Does what is due until nothing is. @returns What came of it each time. */
async function publishAll({ source, publisher }: ReturnType<typeof open>): Promise<string[]> {
  const publish = publishFrom(publisher, source, log)
  const outcomes: string[] = []
  do outcomes.push((await publish()).kind)
  while (outcomes.at(-1) === 'published')
  return outcomes
}

describe('a machine that has published nothing yet', () => {
  it('publishes the newest commit', async () => {
    const site = open(['c', 'b', 'a'], [])
    await publishAll(site)
    expect(site.published).toEqual(['c'])
  })

  it('publishes the newest commit without faults before a newest one with some', async () => {
    const site = open(['d', 'c', 'b', 'a'], ['d', 'c'])
    await publishAll(site)
    expect(site.published).toEqual(['b', 'd'])
  })

  it('says what is wrong where no commit is without faults, and looks at them once', async () => {
    const site = open(['b', 'a'], ['b', 'a'])
    const publish = publishFrom(site.publisher, site.source, log)
    const checkOut = vi.spyOn(site.source, 'checkOut')
    expect(await publish()).toEqual({ kind: 'refused', reason: 'faults' })
    expect(site.source.status()).toEqual({ commit: 'b' })
    expect(checkOut).toHaveBeenCalledTimes(2)
    expect(await publish()).toEqual({ kind: 'refused', reason: 'faults' })
    expect(checkOut).toHaveBeenCalledTimes(2)
  })

  it('publishes nothing while the repository is not there', async () => {
    const site = open([], [])
    expect(await publishAll(site)).toEqual(['refused'])
    expect(site.published).toEqual([])
  })
})
