import { type DestinationStream, destination, type Logger, pino } from 'pino'
import { readEnvironment } from '@/lib/site/environment'
import { toHumanLine } from './human-line'

export type Log = Logger

/** In bytes: where nobody reads the lines for so long, further ones are dropped rather than kept in memory. */
const MAX_WAITING = 16e6
/** In bytes: a write for each line would cost the processor half as much as an answer does. */
const WRITTEN_TOGETHER = 65_536
/** In milliseconds: no line waits longer for others. */
const LONGEST_WAIT = 200

/** Whether a person at a terminal reads what this process says. */
export const isForPerson = process.stdout.isTTY === true

/**
 * Opens the log of a program: lines of JSON for other programs to read, and words where a person reads them. Nothing waits
 * for a line to be written.
 *
 * @param program Named in each line.
 */
export function openLog(program: 'server' | 'publisher'): Log {
  const { logLevel: level } = readEnvironment()
  const formatters = { level: (label: string) => ({ level: label }) }
  const timestamp = () => `,"time":"${new Date().toISOString()}"`
  return pino({ level, base: { program }, formatters, timestamp }, isForPerson ? forPerson : openLines())
}

const forPerson: DestinationStream = {
  write: (line) => void process.stdout.write(toHumanLine(line)),
}

function openLines(): DestinationStream {
  const lines = destination({
    dest: 1,
    sync: false,
    maxLength: MAX_WAITING,
    minLength: WRITTEN_TOGETHER,
    maxWrite: 2 * WRITTEN_TOGETHER,
    periodicFlush: LONGEST_WAIT,
  })
  // Readers get their pages also while no line can be written, such as on a full disk.
  lines.on('error', () => {})
  return lines
}
