import { readFile, writeFile } from 'node:fs/promises'
import { listPublicPaths, toLocations, withLocations } from './steps/public-paths'

/* Writes the paths of this site into deploy/nginx.conf. */

const file = 'deploy/nginx.conf'
const locations = toLocations(listPublicPaths(process.cwd()))
await writeFile(file, withLocations(await readFile(file, 'utf8'), locations))
