/** The folders and files beside the content that the built site is made of; all lie in the project's root. */
export const buildInputs = [
  ...['app', 'artwork', 'components', 'lib', 'public', 'styles'],
  ...['contentlayer.config.ts', 'instrumentation.ts', 'next.config.mjs', 'postcss.config.mjs', 'proxy.ts'],
  ...['publisher.ts', 'server.ts'],
  ...['package-lock.json', 'tsconfig.json'],
]
