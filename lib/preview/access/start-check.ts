import { EnvironmentError, readEnvironment } from '@/lib/site/environment'

/** Says once, when a server starts, whether drafts can be previewed on it; ends it where the environment is wrong. */
export function checkPreviewing(): void {
  try {
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
