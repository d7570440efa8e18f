import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { configDefaults, defineConfig } from 'vitest/config'

const root = import.meta.dirname
const folders = ['lib', 'artwork', 'scripts', 'components', 'e2e/support']

/** What a test does to its whole process, so that tests after it in the same one would feel it. */
const changesItsProcess =
  /\bvi\.(mock|doMock|resetModules|stub\w+|spyOn|useFakeTimers|setSystemTime)\(|\bprocess\.(chdir|env)\b|\bglobalThis\./

const testFiles = folders.flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.test\.tsx?$/.test(file))
    .map((file) => path.join(folder, file).replaceAll(path.sep, '/')),
)
const isolated = testFiles.filter((file) =>
  changesItsProcess.test(readFileSync(path.join(root, file), 'utf8')),
)

export default defineConfig({
  resolve: { alias: { '@': root } },
  test: {
    // Properties try many examples, which on a busy machine takes a while.
    testTimeout: 60_000,
    // By default one core is left idle, which on a machine of two is half of it.
    maxWorkers: '100%',
    projects: [
      // A process for each file would load the same modules a hundred times.
      {
        extends: true,
        test: {
          name: 'shared',
          include: folders.map((folder) => `${folder}/**/*.test.{ts,tsx}`),
          exclude: [...configDefaults.exclude, ...isolated],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'isolated', include: isolated } },
    ],
  },
})
