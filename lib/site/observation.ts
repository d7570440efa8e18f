export const logLevels = ['error', 'warn', 'info', 'debug', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

/** How the site is seen from outside. */
export type Observation = {
  /** From which severity on something is told in the log. */
  logLevel: LogLevel
  /** Where figures are to be had, such as for Prometheus; without it nowhere. */
  metrics?: { host: string; port: number } | undefined
  /** Whether spans are sent to a collector, by the standard variables of OpenTelemetry. */
  isTraced: boolean
}

/**
 * @param value Finds the value of a variable; undefined where it is absent or empty.
 * @param sitePort Where the site itself is served.
 * @returns The settings, and what is wrong with them.
 */
export function readObservation(
  value: (name: string) => string | undefined,
  sitePort: number,
): { observation: Observation; problems: string[] } {
  const problems: string[] = []
  const level = value('LOG_LEVEL') ?? 'info'
  const logLevel = logLevels.find((each) => each === level)
  if (!logLevel) problems.push(`LOG_LEVEL is "${level}"; set it to one of ${logLevels.join(', ')}.`)

  const host = value('METRICS_HOST') ?? '127.0.0.1'
  const metrics = value('METRICS_PORT') ? readPort('METRICS_PORT', 9464, value) : undefined
  if (metrics?.problem) problems.push(metrics.problem)
  if (metrics?.port === sitePort)
    problems.push(`METRICS_PORT is ${sitePort}, where the site itself is served; set it to another port.`)

  const collector = value('OTEL_EXPORTER_OTLP_TRACES_ENDPOINT') ?? value('OTEL_EXPORTER_OTLP_ENDPOINT')
  const observation = {
    logLevel: logLevel ?? 'info',
    metrics: metrics && { host, port: metrics.port },
    isTraced: collector !== undefined && value('OTEL_SDK_DISABLED')?.toLowerCase() !== 'true',
  }
  return { observation, problems }
}

/** @returns The port that a variable names, and what is wrong with it. @param usual Without a value. */
export function readPort(
  name: string,
  usual: number,
  value: (name: string) => string | undefined,
): { port: number; problem?: string } {
  const port = Number(value(name) ?? usual)
  if (Number.isInteger(port) && port > 0 && port <= 65535) return { port }
  return {
    port,
    problem: `${name} is "${value(name)}"; set it to a whole number from 1 to 65535, such as ${usual}.`,
  }
}
