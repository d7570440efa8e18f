import { makeTypes } from './build-content'
import { noteBuild } from './build-state'
import { runProgram } from './run-program'

/** Builds the application; content is no part of it. @returns Whether it was built; the reasons why not have been printed. */
export async function buildSite(): Promise<boolean> {
  if (!(await makeTypes())) return false
  const { code } = await runProgram('next', ['build'])
  if (code === 0) await noteBuild()
  return code === 0
}
