/** Run by the framework once, when a server starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { hearDoubledSlashes } = await import('@/lib/redirects/doubled-slashes')
    hearDoubledSlashes()
    const { checkPreviewing } = await import('@/lib/preview/start-check')
    checkPreviewing()
  }
}
