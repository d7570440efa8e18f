import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { machineFiles, publishHookPath } from '@/lib/site/addresses/machine-files'
import { insightsPath, missingPath } from '@/lib/site/addresses/paths'
import { dashboardPath } from '@/lib/site/addresses/preview-paths'
import { listPublicPaths, toLocations, withLocations } from './public-paths'
import { projectDir } from './site-copy'

const paths = listPublicPaths(projectDir)
const configuration = readFileSync(path.join(projectDir, 'deploy/nginx.conf'), 'utf8')

/** Whether a proxy sends an address here. */
const isSent = (address: string) =>
  paths.some(({ kind, path: each }) =>
    kind === 'pattern'
      ? new RegExp(each).test(address)
      : kind === 'below'
        ? address.startsWith(each)
        : address === each,
  )

describe('the paths of this site', () => {
  it('are those of deploy/nginx.conf; npm run deploy:paths writes them', () => {
    expect(withLocations(configuration, toLocations(paths))).toBe(configuration)
  })

  it.each([
    ...[...machineFiles, insightsPath, dashboardPath, '/insights', '/preview'],
    ...['/insights/articles/a/', '/insights/topics/a/rss.xml', '/insights/articles/a/index.md'],
    ...[
      '/_next/static/a.css',
      '/_next/image',
      '/img/logo.png',
      '/drawings/social/a.jpg',
      '/players/poster.css',
    ],
    ...[
      '/favicon.ico',
      '/icon.svg',
      '/apple-icon.png',
      '/manifest.webmanifest',
      '/sitemap-1.xml',
      '/api/draft',
    ],
  ])('hold %s', (address) => expect(isSent(address)).toBe(true))

  it.each([
    ...[
      '/',
      '/healthz',
      '/readyz',
      '/metrics',
      '/services/',
      '/insightsful/',
      '/previewed/',
      '/api/',
      '/api/other',
    ],
    ...[missingPath, '/feeds/a/rss.xml', '/markdown/a', '/sitemaps/1', '/sitemap-a.xml', '/layout.tsx'],
  ])('do not hold %s', (address) => expect(isSent(address)).toBe(false))

  it('are sent by a configuration whose zones of memory have a name each', () => {
    const zones = [...configuration.matchAll(/(?:^\s+zone |keys_zone=|cache shared:)(\w+)/gm)].map(
      ([, name]) => name,
    )
    expect(zones).toHaveLength(3)
    expect(new Set(zones).size).toBe(3)
  })

  it('are kept by no cache where somebody has signed in, or asks for what is done once', () => {
    const kept = paths.filter(({ isPrivate }) => !isPrivate).map((each) => each.path)
    expect(kept.filter((each) => /preview|api/.test(each))).toEqual([])
    expect(configuration).toMatch(new RegExp(`location = ${publishHookPath} \\{\\s+proxy_cache off;`))
  })
})
