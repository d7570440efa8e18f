import { existsSync, readFileSync } from 'node:fs'

/* Preloaded by `node --import`: the clock of the process stops at the instant that the file at `CLOCK_FILE` holds. */

const RealDate = Date
const realNow = Date.now
const file = process.env.CLOCK_FILE ?? ''

Date.now = () => (existsSync(file) ? RealDate.parse(readFileSync(file, 'utf8')) : realNow())

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, newTarget) =>
    Reflect.construct(target, given.length > 0 ? given : [RealDate.now()], newTarget),
})
