import { isPreviewPath } from '@/lib/site/addresses/preview-paths'

/** Run by the framework once, when a server starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { guardServers } = await import('@/lib/routing/guard-server')
    const { previewHeaders } = await import('@/lib/preview/access/headers')
    guardServers((path) => (isPreviewPath(path) ? previewHeaders : {}))
    const { recordConnectedAddresses } = await import('@/lib/preview/access/visitor-address')
    recordConnectedAddresses()
    const { checkPreviewing } = await import('@/lib/preview/access/start-check')
    await checkPreviewing()
    const { readEnvironment } = await import('@/lib/site/environment')
    if (readEnvironment().isTraced) {
      const { startTracing } = await import('@/lib/observability/tracing')
      startTracing()
    }
  }
}
