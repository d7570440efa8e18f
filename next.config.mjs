import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder whose `node_modules` the site is built with. */
const root = path.resolve(fileURLToPath(import.meta.resolve('next/package.json')), '../../..')

/**
 * Every page's address ends in a slash. The framework's own redirect takes any dot for a file's ending and would send
 * `/…-v2.3/` away from its slash; here an ending starts with a letter.
 */
const toTrailingSlash = {
  source: '/:path((?!_next/)(?!.*/$)(?!.*\\.[a-zA-Z][a-zA-Z0-9]*$).*[^/])',
  destination: '/:path/',
  permanent: true,
}

/** Files for programs whose public addresses no folder of the framework can have. */
const filesForMachines = [
  { source: '/:path+/index.md', destination: '/markdown/:path+' },
  { source: '/sitemap-:number(\\d+).xml', destination: '/sitemaps/:number' },
]

/** Each of them, and each at the root, answers at its one address alone. */
const toFileForMachines = [
  { source: '/markdown/:path+', destination: '/:path+/index.md', permanent: true },
  { source: '/sitemaps/:number(\\d+)', destination: '/sitemap-:number.xml', permanent: true },
  {
    source: '/:file(rss\\.xml|atom\\.xml|feed\\.json|sitemap\\.xml|robots\\.txt|llms\\.txt|.+/index\\.md)/',
    destination: '/:file',
    permanent: true,
  },
]

/** The redirects of the content, as the build has written them. */
function contentRedirects() {
  const file = path.join(import.meta.dirname, '.contentlayer/redirects.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
}

/** @type {import('next').NextConfig} */
export default {
  trailingSlash: true,
  skipTrailingSlashRedirect: true,
  poweredByHeader: false,
  reactStrictMode: true,
  turbopack: { root },
  serverExternalPackages: ['fontkit'],
  images: {
    formats: ['image/avif', 'image/webp'],
    deviceSizes: [400, 640, 828, 1080, 1440, 1920, 2560],
    imageSizes: [160, 320],
    qualities: [70],
    minimumCacheTTL: 2_678_400,
  },
  outputFileTracingIncludes: { '/**': ['.contentlayer/index.json', '.contentlayer/generated/**/*.json'] },
  redirects: async () => [
    { source: '/', destination: '/insights/', permanent: false },
    ...contentRedirects(),
    ...toFileForMachines,
    toTrailingSlash,
  ],
  rewrites: async () => filesForMachines,
}
