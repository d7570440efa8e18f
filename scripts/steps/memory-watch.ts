import { readdirSync, readFileSync } from 'node:fs'

/** In milliseconds. */
const OFTEN = 200

/**
 * Watches what processes take of the memory, on Linux.
 *
 * @param pidOf Finds the first of the processes; undefined while it is not there.
 * @returns What ends it, and gives the most that they and all that they started had at a time, in megabytes.
 */
export function watchMemory(pidOf: () => number | undefined): () => number {
  let most = 0
  const look = setInterval(() => {
    const pid = pidOf()
    if (pid !== undefined) most = Math.max(most, memoryOf(pid, readStates()))
  }, OFTEN)
  return () => {
    clearInterval(look)
    return Math.round(most / 1024)
  }
}

/** @returns The process that runs a program, among those that a process has started. */
export function findProgram(ancestor: number, program: string): number | undefined {
  const states = readStates()
  const isBelow = (pid: number): boolean => {
    const parent = states.find((each) => each.pid === pid)?.parent
    return parent === ancestor || (parent !== undefined && parent > 1 && isBelow(parent))
  }
  return states.find(({ pid, command }) => command.includes(program) && isBelow(pid))?.pid
}

type State = { pid: number; parent: number; kilobytes: number; command: string }

function memoryOf(pid: number, states: State[]): number {
  const own = states.find((each) => each.pid === pid)?.kilobytes ?? 0
  const children = states.filter(({ parent }) => parent === pid)
  return children.reduce((sum, child) => sum + memoryOf(child.pid, states), own)
}

function readStates(): State[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const status = readFileSync(`/proc/${name}/status`, 'utf8')
        const numberOf = (key: string) => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0)
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ')
        return [{ pid: Number(name), parent: numberOf('PPid'), kilobytes: numberOf('VmRSS'), command }]
      } catch {
        return []
      }
    })
}
