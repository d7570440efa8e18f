import { runScript } from './child-process'
import { projectDir } from './site-copy'

/**
 * Builds the project as `npm run build` does, where its build is not current, and prints nothing.
 *
 * @throws {Error} With all that it printed, when it fails.
 */
export async function buildQuietly(): Promise<void> {
  const { code, output } = await runScript(projectDir, 'build')
  if (code !== 0) throw new Error(`The site could not be built.\n${output}`)
}
