import { execFileSync } from 'node:child_process'

/** Processes that a process has started, at any depth. */
export function descendantsOf(parent: number): number[] {
  const children = listProcesses()
    .filter((each) => each.parent === parent)
    .map(({ pid }) => pid)
  return [...children, ...children.flatMap(descendantsOf)]
}

/** The one that runs a program, among the processes that a process has started. */
export function findDescendant(parent: number, program: string): number {
  const family = new Set(descendantsOf(parent))
  const found = listProcesses().find(({ pid, command }) => family.has(pid) && command.includes(program))
  if (!found) throw new Error(`${program} does not run`)
  return found.pid
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

function listProcesses(): { pid: number; parent: number; command: string }[] {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).trim().split('\n')
  return rows.map((row) => {
    const [, pid, parent, command = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(row) ?? []
    return { pid: Number(pid), parent: Number(parent), command }
  })
}
