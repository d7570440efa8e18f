import { writeApiPath } from '@/lib/site/addresses/preview-paths'
import { versionField } from '../api/seen-version'
import { type CmsSettings, toCmsConfig } from './cms-config'

/** @returns The configuration of the Decap that this site serves, which asks the site itself. */
export function toSiteConfig(settings: Pick<CmsSettings, 'contentFolder' | 'siteUrl' | 'topics' | 'now'>) {
  const version = { name: versionField, label: 'Version', widget: 'hidden', required: false }
  const backend = { name: 'proxy', proxy_url: writeApiPath, branch: 'main' }
  const config = toCmsConfig({ ...settings, backend, moreFields: [version] })
  return {
    ...config,
    load_config_file: false,
    // What was published has an address, which must go on leading somewhere.
    collections: config.collections.map((collection) => ({ ...collection, delete: false })),
  }
}
