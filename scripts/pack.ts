import { copyRuntime } from './steps/runtime-files'

/* Copies what the built application needs where it runs to a folder: `npm run pack -- FOLDER`. Content is no part of it. */

const folder = process.argv[3]
if (!folder) {
  console.error('Name the folder that the built application is to be copied to: npm run pack -- FOLDER')
  process.exit(1)
}
await copyRuntime(folder)
