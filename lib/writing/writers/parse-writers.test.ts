import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { parseWriters } from './parse-writers'
import { roles } from './writer'

const hash = `scrypt$16384$8$1$${'s'.repeat(22)}$${'h'.repeat(43)}`
const jane = { name: 'Jane Doe', email: 'jane@example.com', role: 'publish', id: 'abcd1234', hash }
const ann = { ...jane, name: 'Ann', email: 'ann@example.com', role: 'write', id: 'bcde2345' }

describe('parseWriters', () => {
  it('lists writers', () => {
    expect(parseWriters(`# Who may write.\n${stringify([jane, ann])}`)).toEqual({
      writers: [jane, ann],
      problems: [],
    })
  })

  it.each(['', '# Nobody yet.\n', '[]'])('lists nobody in %j', (text) => {
    expect(parseWriters(text)).toEqual({ writers: [], problems: [] })
  })

  it('takes names as they are written, those included that YAML takes for something else', () => {
    for (const name of ['José Ñandú', 'Null', "O'Neill, Jr.", '李小龍', 'No'])
      expect(parseWriters(stringify([{ ...jane, name }])).writers[0]?.name).toBe(name)
    expect(parseWriters(stringify([jane]).replace('abcd1234', '12345678')).writers[0]?.id).toBe('12345678')
  })

  it.each([
    ['a text', 'Jane Doe', /It is no list.+"- name:"/],
    ['fields without a list', stringify(jane), /It is no list/],
    ['YAML that is broken', '- name: "Jane', /It is no YAML/],
    ['an entry without fields', '- Jane', /Entry 1 has no fields.+npm run writer/],
    ['no name', stringify([{ ...jane, name: '' }]), /Entry 1: the name is missing/],
    ['a name of two lines', stringify([{ ...jane, name: 'Jane\nDoe' }]), /Entry 1: the name is one line/],
    [
      'a name with a line break of Unicode',
      stringify([{ ...jane, name: 'Jane\u2028Doe' }]),
      /the name is one line/,
    ],
    ['a name that turns round', stringify([{ ...jane, name: 'Jane \u202eeoD' }]), /the name is one line/],
    ['a name with an address', stringify([{ ...jane, name: 'Jane <a@b.c>' }]), /without < and >/],
    [
      'an e-mail that is none',
      stringify([{ ...jane, email: 'jane' }]),
      /\(Jane Doe\): the e-mail is an address/,
    ],
    ['an e-mail of two lines', stringify([{ ...jane, email: 'a@b.c\nx: y' }]), /the e-mail is an address/],
    ['another role', stringify([{ ...jane, role: 'admin' }]), /the role is write or publish/],
    ['a long id', stringify([{ ...jane, id: 'abcd12345' }]), /the id has eight/],
    ['no hash', stringify([{ ...jane, hash: undefined }]), /the hash is the line/],
    [
      'a costly hash',
      stringify([{ ...jane, hash: hash.replace('16384', '4194304') }]),
      /the hash is the line/,
    ],
    ['a cheap hash', stringify([{ ...jane, hash: hash.replace('16384', '1024') }]), /the hash is the line/],
    ['another field', stringify([{ ...jane, admin: true }]), /there is no field "admin": take it out/],
    [
      'one e-mail twice',
      stringify([jane, { ...ann, email: 'JANE@example.com' }]),
      /Entry 2 \(Ann\).+entry 1/,
    ],
    ['one id twice', stringify([jane, { ...ann, id: jane.id }]), /Entry 2 \(Ann\).+entry 1/],
  ])('refuses %s, and lists nobody', (_what, text, problem) => {
    const { writers, problems } = parseWriters(text)
    expect(writers).toEqual([])
    expect(problems).toEqual([expect.stringMatching(problem)])
  })

  it('names all that is wrong at once, and no secret', () => {
    const { problems } = parseWriters(
      stringify([{ ...jane, secret: 'hush-hush' }, { ...ann, role: '', email: '' }, ann]),
    )
    expect(problems).toEqual([
      expect.stringMatching(/Entry 1 \(Jane Doe\): a secret has no place in this file/),
      expect.stringMatching(/Entry 2 \(Ann\): the e-mail is missing; the role is/),
    ])
    expect(problems.join()).not.toContain('hush')
    expect(problems.join()).not.toContain(hash)
  })

  it('lists nobody who is half described, whatever was typed', () => {
    const typed = fc.record(
      {
        name: fc.string(),
        email: fc.oneof(fc.emailAddress(), fc.string()),
        role: fc.constantFrom(...roles, 'x'),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(typed).map((list) => stringify(list)),
        ),
        (text) => {
          expect(parseWriters(text).writers).toEqual([])
        },
      ),
    )
  })
})
