const foundations = ['lib/site', 'lib/diagnostics']
const documents = ['lib/content/documents', 'lib/content/markdown']

/**
 * Who may import whom: for each room, a folder or a file, the folders and modules that it may use beside itself.
 * An import that is not listed is refused (docs/decisions/0003-one-way-data-flow.md).
 */
export const allowedImports: Record<string, string[]> = {
  artwork: [],
  'lib/site': [],
  'lib/diagnostics': [],
  'lib/git': ['lib/site'],
  'lib/content': ['lib/site'],
  'lib/content/markdown': [],
  'lib/content/media': ['lib/site', 'artwork'],
  'lib/content/related': ['lib/site'],
  'lib/content/schema': ['lib/site', 'lib/content/markdown'],
  'lib/content/search': ['lib/site', 'lib/content/markdown'],
  'lib/content/releases': ['lib/site'],
  'lib/content/ingest': [
    ...[...foundations, 'lib/content/store', 'lib/content/schema', 'lib/content/media'],
    ...['lib/content/documents/publication'],
  ],
  'lib/content/documents': [
    ...foundations,
    'artwork/motif-names',
    'lib/content/releases',
    'lib/content/markdown',
    'lib/content/search',
  ],
  'lib/editorial': [
    ...[
      ...foundations,
      'lib/content/topics',
      'lib/content/schema',
      'lib/content/ingest',
      'lib/content/markdown',
    ],
    ...['lib/content/media', 'lib/content/documents/publication'],
  ],
  'lib/routing': [
    ...[...foundations, 'lib/content/releases', 'lib/content/listings', 'lib/content/media'],
    ...['lib/content/documents/publication'],
  ],
  'lib/views': [
    ...[...foundations, ...documents, 'lib/content/listings', 'lib/content/media', 'lib/content/search'],
    ...['lib/content/schema', 'lib/routing', 'artwork'],
  ],
  'lib/seo': ['lib/site', ...documents, 'lib/content/media', 'lib/content/schema', 'lib/views', 'artwork'],
  'lib/writing/writers': ['lib/site'],
  'lib/writing/pictures': ['lib/site', 'lib/content/media'],
  'lib/writing/import': [
    ...[...foundations, 'lib/content/ingest', 'lib/content/markdown', 'lib/content/schema'],
    'lib/writing/pictures',
  ],
  'lib/writing/actions': [
    ...[...foundations, 'lib/content/documents/publication', 'lib/content/ingest', 'lib/routing'],
    ...[
      'lib/content/schema',
      'lib/writing/edit',
      'lib/writing/repository',
      'lib/writing/places',
      'lib/preview/access/revoked-links',
    ],
  ],
  'lib/writing/notes': ['lib/site', 'lib/content/ingest', 'lib/writing/repository', 'lib/writing/places'],
  'lib/writing/history': ['lib/site', 'lib/content/ingest', 'lib/content/markdown', 'lib/content/schema'],
  'lib/preview/access': [
    'lib/site',
    'lib/diagnostics',
    'lib/content/documents',
    'lib/preview/edits',
    'lib/writing/writers',
  ],
  'lib/preview/dashboard': [
    ...[...foundations, 'lib/content/documents', 'lib/preview/access', 'lib/views', 'lib/writing/writers'],
    ...['lib/preview/edits', 'lib/preview/kept', 'lib/writing/notes', 'lib/writing/site-repository'],
    'lib/writing/repository/work-branch',
  ],
  'lib/preview/report': [
    ...[...foundations, ...documents, 'lib/content/schema', 'lib/editorial/search-result', 'lib/seo'],
    ...['lib/views', 'lib/preview/edits'],
  ],
  'lib/preview/import': [
    ...['lib/site', 'lib/preview/access', 'lib/preview/desk', 'lib/preview/kept', 'lib/writing'],
  ],
  'lib/preview/kept': ['lib/site', 'lib/preview/access'],
  // Nothing that makes public pages may use this room.
  'lib/preview/edits': ['lib/diagnostics', 'lib/content/documents', 'lib/content/releases'],
  'lib/preview/calendar': ['lib/site', 'lib/content/documents'],
  'lib/preview/desk': [
    ...['lib/site', 'lib/content/documents', 'lib/preview/access'],
    ...['lib/preview/dashboard', 'lib/preview/report', 'lib/writing', 'lib/content/ingest/decode-text'],
    'lib/preview/kept',
  ],
  'lib/preview/sharing': [
    ...[
      'lib/site',
      'lib/content/documents',
      'lib/preview/access',
      'lib/preview/dashboard',
      'lib/preview/desk',
    ],
    ...['lib/preview/edits', 'lib/preview/kept', 'lib/writing/writers'],
  ],
  'lib/preview/notes': [
    ...['lib/site', 'lib/content/markdown', 'lib/preview/access', 'lib/preview/desk'],
    ...['lib/preview/dashboard', 'lib/views', 'lib/writing'],
  ],
  'lib/publisher': [
    ...[...foundations, 'lib/content', 'lib/editorial', 'lib/routing', 'lib/preview/access/revoked-links'],
    ...['lib/observability/log', 'lib/git', 'lib/writing/repository/work-branch', 'lib/writing/places'],
    'lib/writing/edit',
    ...['artwork/motif-names', 'artwork/chosen-motifs', 'artwork/random'],
    'contentlayer.config.ts',
  ],
  'lib/writing': [
    ...['lib/site', 'lib/git', 'lib/content/releases', 'lib/routing/read-redirects', 'lib/routing/redirect'],
    ...['lib/preview/access', 'lib/content/schema', 'lib/content/ingest', 'lib/writing/pictures'],
    ...['lib/diagnostics', 'lib/writing/import'],
  ],
  'lib/observability': ['lib/site', 'lib/content/releases'],
  'lib/server': [
    ...['lib/site', 'lib/content/media', 'lib/content/releases', 'lib/observability', 'lib/preview/access'],
  ],
  components: [
    ...[...foundations, 'lib/content/markdown', 'lib/content/media', 'lib/content/search', 'lib/views'],
    ...[
      'lib/preview/dashboard',
      'lib/preview/report',
      'lib/preview/desk',
      'lib/preview/calendar',
      'lib/preview/import',
      'lib/preview/notes',
      'lib/preview/sharing',
      'lib/writing/history',
    ],
  ],
  app: [
    ...['lib/site', 'lib/content/markdown', 'lib/content/media', 'lib/content/search', 'lib/views'],
    ...['lib/seo', 'lib/preview', 'lib/writing'],
    ...['components', 'styles', 'artwork', 'lib/routing/byte-range'],
  ],
  'server.ts': ['lib/site', 'lib/content/releases', 'lib/observability', 'lib/routing', 'lib/server'],
  'publisher.ts': ['lib/site', 'lib/diagnostics', 'lib/observability', 'lib/publisher'],
  'proxy.ts': ['lib/site', 'lib/routing', 'lib/preview/access'],
  'instrumentation.ts': ['lib/site', 'lib/observability/tracing', 'lib/routing', 'lib/preview/access'],
  'contentlayer.config.ts': ['lib/content/store', 'lib/content/schema'],
  scripts: [
    ...['lib', 'artwork', 'e2e/sites', 'e2e/support/clock', 'e2e/support/full-disk'],
    ...['e2e/support/hostile-requests', 'e2e/support/raw-socket'],
  ],
}

/** Packages that one place alone may use. */
export const restrictedPackages: Record<string, string> = {
  'contentlayer/generated': 'lib/content/documents',
  'next-seo': 'components/structured-data.tsx',
}
