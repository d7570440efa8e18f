import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readContentGit } from './content-git'

const read = (variables: Record<string, string>) => readContentGit((name) => variables[name])
const address = 'https://example.com/content.git'

describe('the repository of the content', () => {
  it.each([
    ...[address, 'https://gitlab+deploy-token-1@example.com:8443/group/content.git'],
    ...['ssh://git@example.com/content.git', 'ssh://git@example.com:2222/~a/content'],
    ...['git@example.com:group/content.git', '/srv/git/content.git', 'file:///srv/git/content.git'],
  ])('may be at %s', (CONTENT_GIT) => {
    expect(read({ CONTENT_GIT })).toEqual({
      contentGit: { address: CONTENT_GIT, folder: 'content', poll: 30 },
      problems: [],
    })
  })

  it.each([
    ...['--upload-pack=touch /tmp/ran', '-u', 'ext::sh -c touch% /tmp/ran', 'fd::17', 'foo::/srv/a.git'],
    ...['ssh://-oProxyCommand=touch/a', 'ssh://git@-oProxyCommand=touch/a', '-oProxyCommand=touch@host:a'],
    ...['git@-oProxyCommand=touch:a', 'git@example.com:-a', 'git@example.com:a;touch /tmp/ran'],
    ...['//-git@', '/srv//-a', 'file:////a', 'ssh://git@example.com//-a'],
    ...['ssh://-l@example.com/a', 'https://example.com/$(touch /tmp/ran)', 'https://example.com/`id`'],
    ...['http://example.com/a.git', 'git://example.com/a.git', 'ftp://example.com/a', 'relative/a.git'],
    ...['https://user:password@example.com/a.git', 'file://host/a', `${address}\n--upload-pack=x`],
    ...[`${address} --upload-pack=x`, `${address}\0`, 'https://other.example', '../content.git', '~/a'],
  ])('is not at %j, which is not repeated', (CONTENT_GIT) => {
    const { contentGit, problems } = read({ CONTENT_GIT })
    expect(contentGit).toBeUndefined()
    expect(problems).toHaveLength(1)
    expect(problems.join()).not.toContain(CONTENT_GIT)
  })

  it.each(['main', 'live/site', 'v1.2', 'feature/#12', 'a@b'])('may be on the branch %s', (branch) => {
    expect(read({ CONTENT_GIT: address, CONTENT_GIT_BRANCH: branch }).contentGit?.branch).toBe(branch)
  })

  it.each([
    ...['-f', '--force', 'a..b', 'a b', 'a:b', '+a', 'a~1', 'a^', 'a?', 'a*', '[a', 'a\\b', 'a.lock', '/a'],
    ...['a/', 'a.', 'a//b', 'a/.b', '.a', '@{u}', 'a\nb', 'a.lock/b', 'refs/heads/a:refs/heads/b'],
  ])('is on no branch %j', (branch) => {
    const { problems } = read({ CONTENT_GIT: address, CONTENT_GIT_BRANCH: branch })
    // A plus sign may begin a name, and is none of git's once a folder stands before it.
    expect(problems.length).toBe(branch === '+a' ? 0 : 1)
  })

  it.each([
    ['content/', 'content'],
    ['./site/pages', 'site/pages'],
    ['.', '.'],
    ['My Site/content', 'My Site/content'],
  ])('has its content in %s', (written, folder) => {
    expect(read({ CONTENT_GIT: address, CONTENT_GIT_FOLDER: written }).contentGit?.folder).toBe(folder)
  })

  it.each(['/etc', '..', '../content', 'a/../../b', '.git', '.GIT/hooks', 'a/.git', '-a', 'a\nb', 'a:b'])(
    'has it in no folder %j',
    (folder) => {
      expect(read({ CONTENT_GIT: address, CONTENT_GIT_FOLDER: folder }).problems).toHaveLength(1)
    },
  )

  it.each(['0', '-1', '1.5', 'often', '100000'])('is not asked every %s seconds', (poll) => {
    expect(read({ CONTENT_GIT: address, CONTENT_GIT_POLL: poll }).problems).toHaveLength(1)
  })

  it('is none without an address, which other settings of it need', () => {
    expect(read({})).toEqual({ problems: [] })
    expect(read({ CONTENT_GIT_BRANCH: 'main' }).problems).toEqual([
      'CONTENT_GIT_BRANCH is set without CONTENT_GIT; set that too, or neither.',
    ])
  })

  it('never begins with what git or SSH take for an option, whatever is written', () => {
    const part = fc.constantFrom(
      ...['-', '--', 'ext::', 'ssh://', 'git@', 'host', ':', '/', '..', '@', '%', ' ', '\n', '-oA=b', 'a'],
    )
    const written = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(written, written, written, (CONTENT_GIT, branch, folder) => {
        const { contentGit } = read({
          CONTENT_GIT,
          CONTENT_GIT_BRANCH: branch,
          CONTENT_GIT_FOLDER: folder || 'a',
        })
        if (!contentGit) return
        const { address, ...others } = contentGit
        expect(address).toMatch(/^(https:\/\/|ssh:\/\/|file:\/\/\/|\/|\w[\w.+-]*@\w)/)
        expect(address).not.toMatch(/::|\s|\/\/-/)
        const shape = address.includes('://')
          ? /^\w+:\/\/(?:([^@/]*)@)?([^/]*)(.*)$/
          : /^(?:([^@/]*)@([^:]*):)?(.*)$/
        const [, ...parts] = shape.exec(address) ?? ['', '-']
        expect(parts.filter((part) => part?.startsWith('-'))).toEqual([])
        expect(others.branch ?? '').not.toMatch(/^-|\.\.|\n/)
        expect(others.folder).not.toMatch(/^-|\n/)
        expect(others.folder.split('/')).not.toContain('..')
      }),
      {
        numRuns: 2000,
        examples: [
          ['//-', 'git@', ''],
          ['/a', 'host', '..-'],
        ],
      },
    )
  })
})
