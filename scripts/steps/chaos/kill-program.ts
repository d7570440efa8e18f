import { findProgram } from '../processes'
import { until } from '../until'
import { type ChaosSite, waiting } from './chaos-site'

/** Kills a program of a site, and waits until it runs again and readers have the content as it is. */
export async function killProgram({ pid, isUpToDate }: ChaosSite, program: string): Promise<undefined> {
  const before = findProgram(pid, program) ?? 0
  process.kill(before, 'SIGKILL')
  const isBack = () => ![undefined, before].includes(findProgram(pid, program))
  await until(
    async () => isBack() && (await isUpToDate()),
    waiting,
    () => `${program} was not started again`,
  )
}
