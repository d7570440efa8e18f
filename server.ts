import { createServer } from 'node:http'
import { currentRelease } from '@/lib/content/releases/current-release'
import { requestPublishing } from '@/lib/content/releases/publish-request'
import { openLog } from '@/lib/observability/log'
import { logRequests } from '@/lib/observability/log-requests'
import { observeRequests } from '@/lib/observability/observe-requests'
import { readPublicState } from '@/lib/routing/read-route-table'
import { answerRequests } from '@/lib/server/answer-request'
import { startApplication } from '@/lib/server/application'
import { endGracefully } from '@/lib/server/end-gracefully'
import { answerHealthChecks } from '@/lib/server/health'
import { answerPublishHook } from '@/lib/server/publish-hook'
import { untilReleased } from '@/lib/server/until-released'
import { insightsPath } from '@/lib/site/addresses/paths'
import { endWithStarter, tellStarter } from '@/lib/site/end-with-starter'
import { readEnvironment } from '@/lib/site/environment'

/* Serves the built site: https://nextjs.org/docs/app/guides/custom-server; docs/decisions say why. */

/**
 * In milliseconds: longer than balancers and proxies keep a connection, so that they close it. A request that
 * is sent on a connection while the server closes it fails.
 */
const keepAliveTimeout = 75_000

const { port, trustedProxies, metrics, contentHookSecret } = readEnvironment()
const log = openLog('server')
const server = createServer({ keepAliveTimeout })
const tellLog = logRequests(log)
const count = metrics && (await startMetrics(metrics))
observeRequests(server, trustedProxies, (exchange) => {
  tellLog(exchange)
  count?.(exchange)
})
const application = await startApplication(server, port, trustedProxies)
server.on(
  'request',
  answerHealthChecks(
    answerPublishHook(
      contentHookSecret,
      requestPublishing,
      untilReleased(
        () => currentRelease() !== undefined,
        answerRequests(
          application,
          { stateOf: () => readPublicState(), releaseOf: () => currentRelease()?.name ?? '' },
          log,
        ),
      ),
    ),
  ),
)
endGracefully(server, application.close)
endWithStarter(() => process.emit('SIGTERM'))
server.listen(port, async () => {
  // The first page loads what all others need; what started this may do other work then.
  await application.ask(insightsPath).catch(() => {})
  tellStarter('ready')
})

/** Loaded where somebody wants figures, and nowhere else. */
async function startMetrics(place: { host: string; port: number }) {
  const { serveMetrics } = await import('@/lib/observability/serve-metrics')
  const { server, count } = serveMetrics(place)
  server.on('error', (error) => {
    console.error(`No figures can be served at METRICS_PORT: ${error.message}`)
    process.exit(1)
  })
  return count
}
