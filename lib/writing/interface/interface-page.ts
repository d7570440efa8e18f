import { interfaceFilePath } from '@/lib/site/addresses/preview-paths'
import type { toSiteConfig } from '../cms/site-config'
import { startScript } from './interface-files'

/** Decap opens a group of fields by a small arrow alone: the whole of its bar does, where nothing else is in it. */
const groups =
  'div:has(>div:only-child>[data-testid=expand-button]){position:relative}div:only-child>[data-testid=expand-button]::after{content:"";position:absolute;inset:0}'

/** @returns The page that Decap fills. Nothing is in it that runs by itself: its policy admits files of this site alone. */
export function toInterfacePage(config: ReturnType<typeof toSiteConfig>, version: string): string {
  const data = JSON.stringify(config).replaceAll('<', String.raw`\u003c`)
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>Write · INDUSTRIAL Insights</title>
<style>${groups}</style>
<script type="application/json" id="config">${data}</script>
<script src="${interfaceFilePath(version, startScript)}"></script>
<script src="${interfaceFilePath(version, 'decap-cms.js')}"></script>
<noscript>Writing needs JavaScript.</noscript>
</html>
`
}
