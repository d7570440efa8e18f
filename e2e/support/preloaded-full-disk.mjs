import { existsSync, promises } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

/* Preloaded by `node --import`: as long as there is a file at `FULL_DISK_FILE`, the disk is full after half of each file. */

const { writeFile } = promises
const file = process.env.FULL_DISK_FILE ?? ''

promises.writeFile = async (name, content, options) => {
  if (!existsSync(file)) return writeFile(name, content, options)
  await writeFile(name, content.slice(0, content.length / 2), options)
  throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
}
syncBuiltinESMExports()
