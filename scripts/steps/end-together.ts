import type { ChildProcess } from 'node:child_process'
import { constants } from 'node:os'
import { parentOf } from './processes'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
/** In milliseconds: what a server gets to answer the requests that are under way. */
const TIMEOUT = 8000
/** In milliseconds. */
const betweenLooks = 500

/** Leaders of the process groups that this process has started, by their ids. */
const groups = new Set<number>()
let isPrepared = false
let isEnding = false

/**
 * Ends a program, and all that it has started in turn, when this process gets a signal, ends, or has lost the npm that
 * runs it.
 *
 * @param program Started with `detached`, so that it leads a process group.
 */
export function endTogether(program: ChildProcess): void {
  const { pid } = program
  if (pid === undefined) return
  prepare()
  groups.add(pid)
  program.once('exit', () => {
    sendSignal(pid, 'SIGKILL')
    groups.delete(pid)
    if (isEnding && groups.size === 0) process.exit()
  })
}

/** Whether this process has begun to end. */
export function isEndingAll(): boolean {
  return isEnding
}

function prepare(): void {
  if (isPrepared) return
  isPrepared = true
  for (const signal of signals) process.on(signal, () => end(signal))
  process.on('exit', () => {
    for (const pid of groups) sendSignal(pid, 'SIGKILL')
  })
  if (process.env.npm_lifecycle_event !== undefined) endWithNpm()
}

function end(signal: (typeof signals)[number]): void {
  isEnding = true
  // As shells do: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_08_02
  process.exitCode = 128 + constants.signals[signal]
  for (const pid of groups) sendSignal(pid, signal === 'SIGINT' ? 'SIGINT' : 'SIGTERM')
  if (groups.size === 0) process.exit()
  setTimeout(() => process.exit(), TIMEOUT).unref()
}

/** npm runs scripts in a shell, which passes no signal on; either of them may end alone. */
function endWithNpm(): void {
  const shell = process.ppid
  const npm = parentOf(shell)
  const look = setInterval(() => {
    if (process.ppid === shell && parentOf(shell) === npm) return
    clearInterval(look)
    end('SIGTERM')
  }, betweenLooks)
  look.unref()
}

/** Sends a signal to all processes of a group that are left. */
function sendSignal(group: number, signal: NodeJS.Signals): void {
  try {
    process.kill(process.platform === 'win32' ? group : -group, signal)
  } catch {
    // Nobody is left.
  }
}
