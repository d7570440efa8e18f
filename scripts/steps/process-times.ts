import { readdirSync, readFileSync } from 'node:fs'

/** In milliseconds: Linux counts a processor's time in hundredths of a second. */
const tick = 10

/** Milliseconds that the processor has worked for a process and all that it has started, on Linux. */
export function processorTimeOf(pid: number): number {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(Number(name)) === pid)
    .map(Number)
  return ownTimeOf(pid) + children.reduce((sum, child) => sum + processorTimeOf(child), 0)
}

function ownTimeOf(pid: number): number {
  const [, user = '0', system = '0'] = /^(?:\S+ ){11}(\d+) (\d+)/.exec(statOf(pid)) ?? []
  return (Number(user) + Number(system)) * tick
}

function parentOf(pid: number): number {
  return Number(statOf(pid).split(' ')[1])
}

/** The fields after the name, which may hold anything: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html. */
function statOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? ''
  } catch {
    return ''
  }
}
