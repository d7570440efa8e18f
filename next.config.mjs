import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder whose `node_modules` the site is built with. */
const root = path.resolve(fileURLToPath(import.meta.resolve('next/package.json')), '../../..')

/** @type {import('next').NextConfig} */
export default {
  // Addresses are set right in one place, `proxy.ts`, which therefore needs them as they were sent.
  trailingSlash: true,
  skipTrailingSlashRedirect: true,
  skipProxyUrlNormalize: true,
  poweredByHeader: false,
  reactStrictMode: true,
  turbopack: { root },
  images: {
    formats: ['image/avif', 'image/webp'],
    deviceSizes: [400, 640, 828, 1080, 1440, 1920, 2560],
    imageSizes: [160, 320],
    qualities: [70],
    minimumCacheTTL: 2_678_400,
  },
  outputFileTracingIncludes: { '/**': ['.contentlayer/*.json', '.contentlayer/generated/**/*.json'] },
}
