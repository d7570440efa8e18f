import path from 'node:path'

/** What runs as a process of its own, beside the commands of this project. */
export const programs = [
  'server.ts',
  'publisher.ts',
  'lib/publisher/contentlayer-process.ts',
  'lib/writing/import/import-process.ts',
  'scripts/serve.ts',
]

/** Where the bundles are, from the project's root. */
export const programsDir = '.programs'

/** The file that Node runs. */
export function bundleOf(program: 'server' | 'publisher'): string {
  return path.join(programsDir, `${program}.mjs`)
}
