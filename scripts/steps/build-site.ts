import { makeTypes } from './build-content'
import { noteBuild } from './build-state'
import { bundlePrograms } from './bundle-programs'
import { provideInterface } from './provide-interface'
import { runProgram } from './run-program'

/** Builds the application and the programs beside it; content is no part of it. @returns Whether it was built; the reasons why not have been printed. */
export async function buildSite(): Promise<boolean> {
  if (!(await makeTypes())) return false
  await Promise.all([bundlePrograms(), provideInterface()])
  const { code } = await runProgram('next', ['build'])
  if (code === 0) await noteBuild()
  return code === 0
}
