import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { readSecret } from './secret'

const folder = mkdtempSync(path.join(tmpdir(), 'secret-'))
afterAll(() => rmSync(folder, { recursive: true }))

let count = 0
const fileWith = (text: string) => {
  const file = path.join(folder, String(count++))
  writeFileSync(file, text)
  return file
}
const read = (variables: Record<string, string>) => readSecret('KEY', (name) => variables[name])
const sound = fc.string({ minLength: 32 }).filter((text) => text.trim() === text)

describe('readSecret', () => {
  it('finds none where none is set', () => {
    expect(read({})).toEqual({})
  })

  it('takes it from the variable, or from the file that is named, without the end of its line', () => {
    fc.assert(
      fc.property(sound, fc.constantFrom('', '\n', '\r\n'), (secret, end) => {
        expect(read({ KEY: secret })).toEqual({ secret })
        expect(read({ KEY_FILE: fileWith(secret + end) })).toEqual({ secret })
      }),
      { numRuns: 30 },
    )
  })

  it('refuses one that is short, wherever it is, without printing it', () => {
    expect(read({ KEY: 'hush' }).problem).toMatch(/^KEY has 4 characters; set it to 32 or more/)
    const { problem, secret } = read({ KEY_FILE: fileWith('hush\n') })
    expect(problem).toMatch(/^The file of KEY_FILE has 4 characters/)
    expect([problem, secret].join()).not.toContain('hush')
  })

  it('refuses two at once, and names neither', () => {
    const file = fileWith('f'.repeat(32))
    expect(read({ KEY: 'v'.repeat(32), KEY_FILE: file })).toEqual({
      problem: 'KEY and KEY_FILE are both set; leave one of them out.',
    })
  })

  it('says which file it cannot read, and why', () => {
    const missing = path.join(folder, 'missing')
    expect(read({ KEY_FILE: missing }).problem).toContain(
      `KEY_FILE is "${missing}", which cannot be read (ENOENT)`,
    )
    expect(read({ KEY_FILE: folder }).problem).toContain('cannot be read (EISDIR)')
  })

  it('stays what it was when the process started, no matter what becomes of the file', () => {
    const file = fileWith('a'.repeat(32))
    const before = read({ KEY_FILE: file })
    writeFileSync(file, 'b'.repeat(32))
    expect(read({ KEY_FILE: file })).toEqual(before)
    rmSync(file)
    expect(read({ KEY_FILE: file })).toEqual(before)
  })
})
