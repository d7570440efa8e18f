import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { programs } from './programs'
import { writableFolders } from './runtime-files'
import { projectDir } from './site-copy'

const folder = path.join(projectDir, 'deploy/systemd')
const units = ['insights-server@', 'insights-publisher'].map((name) => {
  const text = readFileSync(path.join(folder, `${name}.service`), 'utf8')
  return { name, text, settings: readUnit(text) }
})

/** Each setting with all its values: https://www.freedesktop.org/software/systemd/man/latest/systemd.syntax.html. */
function readUnit(text: string): Map<string, string[]> {
  const settings = new Map<string, string[]>()
  let section = ''
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const [, named] = /^\[(\w+)\]$/.exec(line) ?? []
    if (named) section = named
    else {
      const [, name = '', value = ''] = /^(\w+)=(.*)$/.exec(line) ?? []
      expect(name, line).not.toBe('')
      const key = `${section}.${name}`
      settings.set(key, [...(settings.get(key) ?? []), value])
    }
  }
  return settings
}

describe.each(units)('the unit $name', ({ settings, text }) => {
  const one = (name: string) => settings.get(name)?.join(' ') ?? ''

  it('starts a program of the build, in what npm run pack has made', () => {
    const [, program = ''] = /^\/usr\/bin\/node \.programs\/(\w+)\.mjs$/.exec(one('Service.ExecStart')) ?? []
    expect(programs).toContain(`${program}.ts`)
    expect(one('Service.Restart')).toBe('always')
    expect(one('Install.WantedBy')).toBe('multi-user.target')
  })

  it('may write what the site writes, and nothing else', () => {
    const written = `${one('Service.StateDirectory')} ${one('Service.CacheDirectory')}`.split(' ')
    expect(written).toHaveLength(writableFolders.length)
    expect(one('Service.ProtectSystem')).toBe('strict')
    expect(one('Service.ReadWritePaths')).toBe('')
  })

  it('has no privilege, and reads its secrets from files that it alone sees', () => {
    for (const name of ['NoNewPrivileges', 'ProtectHome', 'PrivateTmp', 'PrivateDevices', 'RestrictSUIDSGID'])
      expect(one(`Service.${name}`), name).toBe('yes')
    expect(settings.get('Service.CapabilityBoundingSet')).toEqual([''])
    expect(one('Service.User')).toBe('insights')
    const loaded = settings.get('Service.LoadCredential')?.map((each) => each.split(':')[0])
    expect(loaded?.length).toBeGreaterThan(0)
    const named = [...text.matchAll(/_FILE=%d\/([\w-]+)/g)].map(([, name]) => name)
    expect(named.sort()).toEqual(loaded?.sort())
    // The publisher follows the repository, and the server commits to it.
    expect(named).toEqual(expect.arrayContaining(['content-key', 'known-hosts']))
    expect(text).not.toMatch(/_SECRET=|_TOKEN=/)
  })
})
