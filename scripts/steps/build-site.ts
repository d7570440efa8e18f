import type { Environment } from '@/lib/site/environment'
import { buildContent } from './build-content'
import { isApplicationCurrent, noteBuild } from './build-state'
import { recordBuilt } from './record-published'
import { runProgram } from './run-program'

/**
 * Builds the whole site for production; an application that was built from the same sources serves any content.
 *
 * @returns Whether it was built; the reasons why not have been printed.
 */
export async function buildSite(environment: Environment): Promise<boolean> {
  if (!(await buildContent(environment.contentDir))) return false
  if (!(await isApplicationCurrent()) && (await runProgram('next', ['build'])).code !== 0) return false
  await recordBuilt(environment.contentDir)
  await noteBuild(environment)
  return true
}
