import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder whose `node_modules` the site is built with. */
const root = path.resolve(fileURLToPath(import.meta.resolve('next/package.json')), '../../..')

/** Feeds, sitemap parts and markdown copies: no folder under `app/` can have their public addresses. */
const feedRewrites = [
  { source: '/:path+/index.md', destination: '/markdown/:path+' },
  { source: '/sitemap-:number(\\d+).xml', destination: '/sitemaps/:number' },
  { source: '/insights/:path+/:file(rss\\.xml|feed\\.json)', destination: '/feeds/:path+/:file' },
]

/** Redirects, so that each of them has one address. */
const feedRedirects = [
  { source: '/markdown/:path+', destination: '/:path+/index.md', permanent: true },
  {
    source: '/feeds/:path+/:file(rss\\.xml|feed\\.json)',
    destination: '/insights/:path+/:file',
    permanent: true,
  },
  { source: '/sitemaps/:number(\\d+)', destination: '/sitemap-:number.xml', permanent: true },
  {
    source: '/:file(rss\\.xml|atom\\.xml|feed\\.json|sitemap\\.xml|robots\\.txt|llms\\.txt|.+/index\\.md)/',
    destination: '/:file',
    permanent: true,
  },
]

/** What browsers are told with every answer. */
const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Strict-Transport-Security': 'max-age=31536000',
  'Permissions-Policy':
    'browsing-topics=(), camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

const toHeaders = (values) => Object.entries(values).map(([key, value]) => ({ key, value }))

/** @type {import('next').NextConfig} */
export default {
  // `proxy.ts` alone redirects, so it needs addresses as they were sent.
  trailingSlash: true,
  skipTrailingSlashRedirect: true,
  skipProxyUrlNormalize: true,
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm test` checks them; a host that builds need not do so again.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root },
  serverExternalPackages: [
    ...['fontkit', 'ioredis', '@opentelemetry/api', '@opentelemetry/exporter-trace-otlp-http'],
    ...['@opentelemetry/resources', '@opentelemetry/sdk-trace-node'],
  ],
  // Their addresses hold tokens, which belong in no log.
  logging: { incomingRequests: { ignore: [/^\/preview\//, /^\/api\/draft/] } },
  images: {
    // What the optimizer encodes is cached publicly: pictures of the site alone, none of a preview. Their addresses may name
    // a version, and nothing else (lib/routing/refusal.ts).
    localPatterns: [{ pathname: '/img/**' }],
    formats: ['image/avif', 'image/webp'],
    // The two widest are for heroes on screens of two and three pixels to the CSS pixel (lib/content/media/candidates.ts).
    deviceSizes: [400, 640, 828, 1080, 1440, 1920, 2560, 4800, 6400],
    imageSizes: [160, 320],
    qualities: [40, 70],
    // In bytes: pictures encoded anew, of which those that nobody has asked for the longest go.
    maximumDiskCacheSize: 1_000_000_000,
    // In seconds; those that name a version are kept as long as they are themselves.
    minimumCacheTTL: 60,
  },
  experimental: {
    // The widest pictures take seconds to encode, on a busy machine many.
    imgOptTimeoutInSeconds: 30,
    // A start waits for the kinds of page that are asked for, and not for all of them.
    preloadEntriesOnStart: false,
  },
  // Metadata belongs in the head of a page, and not in a script at its end.
  htmlLimitedBots: /.*/,
  headers: async () => [
    {
      source: '/:path*',
      headers: toHeaders({ ...everywhere, 'Cross-Origin-Resource-Policy': 'same-origin' }),
    },
    // Feeds show pictures in other places.
    {
      source: '/:folder(img|drawings|_next/image)/:path*',
      headers: toHeaders({ 'Cross-Origin-Resource-Policy': 'cross-origin' }),
    },
    // No version but that of the picture itself gets here (lib/routing/picture-target.ts).
    {
      source: '/img/:path*',
      has: [{ type: 'query', key: 'v' }],
      headers: toHeaders({ 'Cache-Control': 'public, max-age=31536000, immutable' }),
    },
  ],
  redirects: async () => feedRedirects,
  rewrites: async () => feedRewrites,
}
