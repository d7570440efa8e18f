import { readdirSync } from 'node:fs'
import path from 'node:path'

/* `npm run bench NAME`: what the site costs, measured here and now. docs/benchmarks.md tells what came out of it. */

const [, , , name = ''] = process.argv
const names = readdirSync(path.join('scripts', 'bench'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => path.basename(file, '.ts'))
if (names.includes(name)) await import(`./bench/${name}.ts`)
else {
  console.error(`Say what to measure, as in "npm run bench publish": one of ${names.join(', ')}.`)
  process.exitCode = 1
}
