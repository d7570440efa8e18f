/**
 * Ends this process with the one that has started it, which may have been killed: nobody would end this one then. It
 * may also have been killed before this is called.
 *
 * @param end What ends this process.
 */
export function endWithStarter(end: () => void): void {
  // Undefined where a person or an init system has started it, who sends signals.
  if (process.connected === false) end()
  else process.once('disconnect', end)
}

/** Tells the process that has started this one, if it is still there. */
export function tellStarter(message: string | object): void {
  process.send?.(message, () => {})
}
