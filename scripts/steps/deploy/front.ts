import { listPrograms } from '../processes'
import type { DeployedSite } from './site'

/** When it is killed, some readers get nothing, and ask once more, as a person does. */
export const frontIsKilled = ['nginx, a worker: kill -9', 'nginx, its master: kill -9']

/** Kills nginx itself, of which there is one. */
export async function killFront({ pid, during, waitUntil, push }: DeployedSite): Promise<void> {
  const [worker = '', master = ''] = frontIsKilled
  const workers = () => listPrograms(pid, 'nginx: worker')
  const findMaster = () => listPrograms(pid, 'nginx: master')[0]
  await during(worker, async () => {
    const before = workers()
    process.kill(before[0] ?? 0, 'SIGKILL')
    const isBack = async () => workers().some((each) => !before.includes(each))
    await waitUntil(isBack, 'nginx has not replaced its worker')
    await push('A worker was killed.')
  })
  await during(master, async () => {
    const before = findMaster()
    process.kill(before ?? 0, 'SIGKILL')
    const isBack = async () => ![undefined, before].includes(findMaster()) && workers().length > 0
    await waitUntil(isBack, 'nginx was not started again')
    await push('The master was killed.')
  })
}
