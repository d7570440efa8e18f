/** Run by the framework once, when a server starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { guardServers } = await import('@/lib/routing/guard-server')
    guardServers()
    const { checkPreviewing } = await import('@/lib/preview/start-check')
    checkPreviewing()
  }
}
