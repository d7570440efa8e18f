/** Milliseconds that the processor has worked for this process: steadier than the clock where others work too. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** @returns What some work takes of the processor, in milliseconds, in order of length; each is done once before. */
export function measure<T>(list: T[], rounds: number, work: (item: T) => unknown): number[] {
  for (const item of list.slice(0, 3)) work(item)
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1)
    for (const item of list) {
      const start = processorTime()
      work(item)
      times.push(processorTime() - start)
    }
  return times.sort((a, b) => a - b)
}

export function quantile(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/** Milliseconds as results give them: hundredths where they are few. */
export function toMs(time: number): number {
  return time < 100 ? Math.round(time * 100) / 100 : Math.round(time)
}
