import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** In milliseconds: Linux counts a processor's time in hundredths of a second. */
const TICK = 10

type RunningProcess = { pid: number; parent: number; kilobytes: number; command: string }

/** Processes that a process has started, at any depth. */
export function descendantsOf(pid: number): number[] {
  return listBelow(pid).map((each) => each.pid)
}

/** @returns The process that runs a program, among those that a process has started. */
export function findProgram(ancestor: number, program: string): number | undefined {
  return listPrograms(ancestor, program)[0]
}

/** @returns The processes that run a program, among those that a process has started. */
export function listPrograms(ancestor: number, program: string): number[] {
  return listBelow(ancestor).flatMap(({ command, pid }) => (command.includes(program) ? [pid] : []))
}

/** @returns The folder that a process works in, on Linux; undefined where it is gone. */
export function folderOf(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined
  }
}

/** Kilobytes of the memory that a process and all that it has started have now. */
export function memoryOf(pid: number): number {
  const all = listProcesses()
  const family = [...all.filter((each) => each.pid === pid), ...listBelow(pid, all)]
  return family.reduce((sum, { kilobytes }) => sum + kilobytes, 0)
}

/** @returns The id of a process's parent; undefined where the system keeps no such file. */
export function parentOf(pid: number): number | undefined {
  const parent = statOf(pid)[1]
  return parent === undefined ? undefined : Number(parent)
}

/** Milliseconds that the processor has worked for a process and all that it has started, on Linux. */
export function processorTimeOf(pid: number): number {
  return [pid, ...descendantsOf(pid)].reduce((sum, each) => sum + sumOfTimes(statOf(each).slice(11, 15)), 0)
}

/** Milliseconds that the processor has worked for the children of this process that have ended, on Linux. */
export function processorTimeOfEnded(): number {
  return sumOfTimes(statOf(process.pid).slice(13, 15))
}

function sumOfTimes(times: string[]): number {
  return times.reduce((sum, time) => sum + Number(time) * TICK, 0)
}

/**
 * What follows the name, which may hold anything, from the state on; among it a process's own times, then those of its
 * children that have ended: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html.
 */
function statOf(pid: number): string[] {
  return readWhereAlive(`/proc/${pid}/stat`)?.split(') ').at(-1)?.split(' ') ?? []
}

function listBelow(parent: number, all = listProcesses()): RunningProcess[] {
  const children = all.filter((each) => each.parent === parent)
  return [...children, ...children.flatMap(({ pid }) => listBelow(pid, all))]
}

function listProcesses(): RunningProcess[] {
  return existsSync('/proc/self/status') ? listWithFiles() : listWithPs()
}

/** Without a program that would itself take of the processor what is being measured. */
function listWithFiles(): RunningProcess[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const status = readWhereAlive(`/proc/${name}/status`)
      const command = readWhereAlive(`/proc/${name}/cmdline`)?.replaceAll('\0', ' ')
      if (status === undefined || command === undefined) return []
      const numberOf = (key: string) => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0)
      return [{ pid: Number(name), parent: numberOf('PPid'), kilobytes: numberOf('VmRSS'), command }]
    })
}

function listWithPs(): RunningProcess[] {
  const output = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss=,args='], { encoding: 'utf8' })
  return output
    .trim()
    .split('\n')
    .map((row) => {
      const [, pid, parent, kilobytes, command = ''] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(row) ?? []
      return { pid: Number(pid), parent: Number(parent), kilobytes: Number(kilobytes), command }
    })
}

function readWhereAlive(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
