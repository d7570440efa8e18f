import { startCollector } from '@/e2e/support/collector'
import { startCrawler } from '@/e2e/support/crawl'
import { findFreePort } from '@/scripts/steps/free-port'
import { serveSite } from '@/scripts/steps/serve-site'
import { shareBuild } from '@/scripts/steps/site-copy'
import { noteCanary } from './canaries'
import { prepareHardSite } from './hard-site'
import { noteAddress, noteObserver, previewSecret, previousSecret, siteDirs, siteVariables } from './sites'

/** Builds and serves both sites before the first test. @returns What ends them after the last. */
export default async function setUp() {
  await prepareHardSite()
  const shipped = await serveSite(siteDirs.shipped, siteVariables.shipped)
  noteAddress('shipped', shipped.url)
  try {
    await shareBuild(siteDirs.hard)
    const metricsPort = String(await findFreePort())
    const collector = await startCollector()
    const hard = await serveSite(siteDirs.hard, {
      ...siteVariables.hard,
      METRICS_PORT: metricsPort,
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    })
    noteObserver('metrics', `http://127.0.0.1:${metricsPort}/metrics`)
    noteObserver('spans', collector.url)
    noteAddress('hard', hard.url)
    const crawler = await startCrawler((site) => (site === 'hard' ? hard : shipped).url)
    noteObserver('crawler', crawler.url)
    return async () => {
      await Promise.all([shipped.end(), hard.end()])
      expectLines(hard.output())
      expectNoSecrets(hard.output())
      expectNoSecrets(collector.received())
      collector.end()
      crawler.end()
    }
  } catch (error) {
    await shipped.end()
    throw error
  }
}

/** Otherwise there would be nothing to be found in it. */
function expectLines(log: string): void {
  if (!/^\{.*"requestId":.*"msg":"request"\}$/m.test(log))
    throw new Error('The hard site has logged no request')
}

/** A log of any requests must not give its readers access, nor what was noted on a draft. */
function expectNoSecrets(log: string): void {
  const secrets = [previewSecret, previousSecret, noteCanary]
  const line = log
    .split('\n')
    .find((each) => secrets.some((secret) => each.includes(secret)) || /eyJ[\w-]+\.[\w-]+\./.test(each))
  if (line !== undefined) throw new Error(`The hard site has printed a secret, a token or a note: ${line}`)
}
