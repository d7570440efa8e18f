import type { MetadataRoute } from 'next'
import { insightsPath } from '@/lib/site/addresses/paths'
import { site } from '@/lib/site/identity'

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: site.name,
    short_name: site.brand,
    description: site.description,
    start_url: insightsPath,
    display: 'browser',
    background_color: '#faf5e9',
    theme_color: '#252525',
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/img/logo.png', sizes: '512x512', type: 'image/png' },
    ],
  }
}
