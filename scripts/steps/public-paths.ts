import { readdirSync } from 'node:fs'
import path from 'node:path'
import { insightsPath } from '@/lib/site/addresses/paths'
import { dashboardPath } from '@/lib/site/addresses/preview-paths'

/** What a proxy sends to this site: one address, all addresses below a folder, or those of a pattern. */
export type PublicPath = { kind: 'exact' | 'below' | 'pattern'; path: string; isPrivate?: boolean }

/** Where `next.config.mjs` and `proxy.ts` lead other addresses to; nobody asks for them by name. */
const inside = ['feeds', 'markdown', 'sitemaps', 'missing', '[...path]']
/** Files of `app/` that the framework serves at another address: https://nextjs.org/docs/app/api-reference/file-conventions/metadata. */
const conventions: Record<string, string> = {
  'robots.ts': 'robots.txt',
  'manifest.ts': 'manifest.webmanifest',
}
const icons = /^(favicon|icon|apple-icon)\.\w+$/

/** @param root The project's root. @returns Every path that this site answers, whatever its content is, in the order of their kinds and names. */
export function listPublicPaths(root: string): PublicPath[] {
  const app = readdirSync(path.join(root, 'app'), { withFileTypes: true })
  const folders = app.filter((entry) => entry.isDirectory() && !inside.includes(entry.name))
  const files = app.filter((entry) => entry.isFile()).map(({ name }) => conventions[name] ?? name)
  const pictures = readdirSync(path.join(root, 'public'), { withFileTypes: true })
  const below = [...folders, ...pictures].map(({ name }) => name).filter((name) => !name.includes('.'))
  const exact = [
    ...folders.map(({ name }) => name).filter((name) => name.includes('.')),
    ...files.filter((name) => Object.values(conventions).includes(name) || icons.test(name)),
    ...pictures.filter((entry) => entry.isFile()).map(({ name }) => name),
  ]
  return [
    ...[...new Set(['_next', ...below])]
      .filter((name) => name !== 'api')
      .map((name): PublicPath => ({ kind: 'below', path: `/${name}/` })),
    // Their addresses without the slash lead to them.
    ...[insightsPath, dashboardPath].map((each): PublicPath => ({ kind: 'exact', path: each.slice(0, -1) })),
    ...exact.map((name): PublicPath => ({ kind: 'exact', path: `/${name}` })),
    ...readdirSync(path.join(root, 'app/api')).map(
      (name): PublicPath => ({ kind: 'exact', path: `/api/${name}` }),
    ),
    { kind: 'pattern' as const, path: String.raw`^/sitemap-\d+\.xml$` },
  ]
    .map((each) => (/^\/(preview|api)\b/.test(each.path) ? { ...each, isPrivate: true } : each))
    .sort((a, b) => order(a).localeCompare(order(b), 'en'))
}

function order({ kind, path: name }: PublicPath): string {
  return `${['below', 'exact', 'pattern'].indexOf(kind)} ${name}`
}

const operators = { exact: '=', below: '^~', pattern: '~' }

/** The same as nginx reads it. */
export function toLocations(paths: PublicPath[]): string {
  return paths
    .map(({ kind, path: name, isPrivate }) => {
      const cache = isPrivate ? 'proxy_cache off; ' : ''
      return `        location ${operators[kind]} ${name} { ${cache}proxy_pass http://insights; }`
    })
    .join('\n')
}

const begin = '# paths: written by npm run deploy:paths\n'
const end = '        # end of paths'

/** @returns A configuration with the locations between its two comments. */
export function withLocations(configuration: string, locations: string): string {
  const [head = '', rest = ''] = configuration.split(begin)
  const [, ...tail] = rest.split(end)
  return `${head}${begin}${locations}\n${end}${tail.join(end)}`
}
