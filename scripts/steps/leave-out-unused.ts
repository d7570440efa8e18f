import type { Plugin } from 'esbuild'

/** What Contentlayer loads for commands, fields and traces that are not used here. */
const unused = /^(esbuild|mdx-bundler|@opentelemetry\/exporter-trace-otlp-grpc)$/

/** Leaves out of a bundle what would be loaded at each start of Contentlayer, and not used. */
export const leaveOutUnused: Plugin = {
  name: 'leave-out-unused',
  setup(build) {
    build.onResolve({ filter: unused }, ({ path, importer }) =>
      importer.includes('@contentlayer2') ? { path, namespace: 'unused' } : undefined,
    )
    build.onLoad({ filter: unused, namespace: 'unused' }, () => ({ contents: 'module.exports = {}' }))
  },
}
