import type { Environment } from '@/lib/site/environment'
import { buildContent } from './build-content'
import { noteBuild } from './build-state'
import { recordBuilt } from './record-published'
import { runProgram } from './run-program'

/** Builds the whole site for production. @returns Whether it was built; the reasons why not have been printed. */
export async function buildSite(environment: Environment): Promise<boolean> {
  if (!(await buildContent(environment.contentDir))) return false
  const { code } = await runProgram('next', ['build'])
  if (code !== 0) return false
  await recordBuilt(environment.contentDir)
  await noteBuild(environment)
  return true
}
