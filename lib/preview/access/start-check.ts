import { EnvironmentError, readEnvironment } from '@/lib/site/environment'
import { readWriters } from '@/lib/writing/writers/read-writers'

/**
 * Says once, when a server starts, whether drafts can be previewed on it, and what is wrong with the list of writers; ends it
 * where the environment is wrong.
 */
export async function checkPreviewing(): Promise<void> {
  try {
    await readWriters()
    if (!readEnvironment().previewSecret)
      console.log(
        'Previewing is off: PREVIEW_SECRET is not set, and every preview address answers 404. On your own machine, "npm start -- --preview" turns it on.',
      )
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error
    console.error(error.message)
    process.exit(1)
  }
}
