import { rm } from 'node:fs/promises'
import { writeFileAtomically } from '@/lib/site/write-file-atomically'

/**
 * A disk for processes of a test, which is like any other until it is filled.
 *
 * @param file What is there as long as the disk is full.
 */
export function createDisk(file: string) {
  return {
    /** The environment of the processes that write to it. */
    variables: {
      NODE_OPTIONS: `--import=${import.meta.resolve('./preloaded-full-disk.mjs')}`,
      FULL_DISK_FILE: file,
    },
    fill: () => writeFileAtomically(file, ''),
    clear: () => rm(file),
  }
}
