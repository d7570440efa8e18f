import { errorPage } from '@/lib/preview/access/answers'
import { findCurrentWriter } from '@/lib/preview/access/current-writer'
import { previewHeaders } from '@/lib/preview/access/headers'
import { requireSecret, requireSignIn } from '@/lib/preview/access/visitor'
import { marketers } from '@/lib/site/audience'
import { readEnvironment } from '@/lib/site/environment'
import { listTopics } from '@/lib/views/topic-links'
import { toSiteConfig } from '@/lib/writing/cms/site-config'
import { readManifest } from '@/lib/writing/interface/interface-files'
import { toInterfacePage } from '@/lib/writing/interface/interface-page'
import { notSetUp, siteRepository } from '@/lib/writing/site-repository'

/** The page on which marketers write. */
export async function GET(): Promise<Response> {
  requireSecret()
  await requireSignIn()
  if (!(await findCurrentWriter()))
    return errorPage(
      403,
      'You may preview, and not write',
      'Ask the person who runs the site for a secret of your own.',
    )
  const site = siteRepository()
  if (!site) return errorPage(503, 'Nobody can write here yet', notSetUp)
  const { version } = await readManifest()
  const { siteUrl } = readEnvironment()
  const topics = listTopics(marketers).map(({ name }) => name)
  const config = toSiteConfig({ contentFolder: site.contentFolder, siteUrl, topics, now: new Date() })
  return new Response(toInterfacePage(config, version), {
    headers: { ...previewHeaders, 'Content-Type': 'text/html; charset=utf-8' },
  })
}
