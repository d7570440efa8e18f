import { writeFileAtomically } from '@/lib/site/write-file-atomically'

/**
 * A clock for processes of a test, which goes as any other until it is stopped.
 *
 * @param file Where the instant at which it stops is kept.
 */
export function createClock(file: string) {
  return {
    /** The environment of the processes that go by it. */
    variables: {
      NODE_OPTIONS: `--import=${import.meta.resolve('./preloaded-clock.mjs')}`,
      CLOCK_FILE: file,
    },
    stopAt: (instant: Date) => writeFileAtomically(file, instant.toISOString()),
  }
}
