/** Whether a try is let through; otherwise after how many seconds the next one may be. */
export type Admission = { isAdmitted: true } | { isAdmitted: false; retryAfter: number }

type Limits = {
  /** Tries from one address within the window. */
  perAddress: number
  /** Tries from all addresses within the window, for those who come under many names. */
  inAll: number
  /** In milliseconds. */
  window: number
}

/** Counts tries within a sliding window. Those that are turned away are not counted. */
export class Tries {
  /** The instants of the tries that were let through, in milliseconds, by address; oldest first. */
  private readonly times = new Map<string, number[]>()

  constructor(private readonly limits: Limits) {}

  /** @param now In milliseconds. */
  take(address: string, now: number): Admission {
    const { perAddress, inAll, window } = this.limits
    this.forget(now - window)
    const own = this.times.get(address) ?? []
    const all = [...this.times.values()].flat()
    const full = own.length >= perAddress ? own : all.length >= inAll ? all : undefined
    if (full) {
      const oldest = Math.min(...full)
      return { isAdmitted: false, retryAfter: Math.max(1, Math.ceil((oldest + window - now) / 1000)) }
    }
    this.times.set(address, [...own, now])
    return { isAdmitted: true }
  }

  private forget(before: number): void {
    for (const [address, times] of this.times) {
      const kept = times.filter((time) => time > before)
      if (kept.length > 0) this.times.set(address, kept)
      else this.times.delete(address)
    }
  }
}
