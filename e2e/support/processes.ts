import { findProgram } from '@/scripts/steps/processes'

/** The one that runs a program, among the processes that a process has started. */
export function findDescendant(parent: number, program: string): number {
  const found = findProgram(parent, program)
  if (found === undefined) throw new Error(`${program} does not run`)
  return found
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
