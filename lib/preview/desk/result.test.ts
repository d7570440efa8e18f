import { describe, expect, it } from 'vitest'
import { signToken, termOf } from '@/lib/preview/access/tokens'
import { readResult, signResult } from './result'

const secret = 'a secret of thirty-two characters'
const about = { file: 'articles/a.md', asked: 'rename', values: { to: 'x'.repeat(999) } }
const refused = { kind: 'refused', words: 'That is its address already.' } as const

describe('what came of a form', () => {
  it('is told with what was typed, where it was not done', async () => {
    const token = await signResult(refused, about, secret)
    expect(await readResult(token, about.file, secret)).toEqual({
      ...refused,
      file: about.file,
      asked: 'rename',
      values: { to: 'x'.repeat(300) },
    })
    expect(token.length).toBeLessThan(2000)
  })

  it('is told of no other piece, and not where somebody else has made it up', async () => {
    const token = await signResult(refused, about, secret)
    expect(await readResult(token, 'articles/b.md', secret)).toBeUndefined()
    expect(await readResult(token, about.file, `${secret}!`)).toBeUndefined()
    const share = await signToken('share', { ...refused, ...about }, termOf(60), secret)
    for (const other of [share, 'Done.', '', undefined, ['a']])
      expect(await readResult(other, about.file, secret)).toBeUndefined()
  })
})
