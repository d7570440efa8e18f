import path from 'node:path'
import { type Analytics, toAnalytics } from './analytics'
import { type ContentGit, libraryFilesDir, readContentGit } from './content-git'
import { readSecret } from './secret'

export const logLevels = ['error', 'warn', 'info', 'debug', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

export type Environment = {
  /** TCP port that the server listens on. */
  port: number
  /** Scheme and host of the public site, without a trailing slash. */
  siteUrl: string
  /** Path of the content folder, from the project's root. */
  contentDir: string
  /** The repository that the content folder is kept up with; without it people write there. */
  contentGit?: ContentGit | undefined
  /** What the host of that repository signs its news with; without it none are taken. */
  contentHookSecret?: string | undefined
  /** What marketers sign in with; without it there is no previewing. */
  previewSecret?: string | undefined
  /** The secret before that one: share links that were made with it still open. */
  previousPreviewSecret?: string | undefined
  /** How many proxies before this server each add an address to `X-Forwarded-For`. */
  trustedProxies: number
  /** Share links that were made before this instant open nothing. */
  previewLinksEpoch?: Date | undefined
  /** The Redis in which replicas keep what they share; without it each machine is by itself. */
  redisUrl?: string | undefined
  /** Where figures are to be had, such as for Prometheus; without it nowhere. */
  metrics?: { host: string; port: number } | undefined
  /** Whether spans are sent to a collector, by the standard variables of OpenTelemetry. */
  isTraced: boolean
  /** From which severity on something is told in the log. */
  logLevel: LogLevel
  /** The script that counts visits; without it nothing does. */
  analytics?: Analytics | undefined
}

/** Thrown when variables are wrong; its message is the whole text to show a person. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError'
}

/**
 * Reads the environment, the only place that does.
 *
 * @param variables Values by name, usually `process.env`; an empty value means that the default applies.
 * @returns The settings, checked and with defaults filled in.
 * @throws {EnvironmentError} One text that names every variable at fault and what to set instead.
 */
export function readEnvironment(variables: Record<string, string | undefined> = process.env): Environment {
  const problems: string[] = []
  const value = (name: string) => variables[name]?.trim() || undefined

  const portOf = (name: string, example: number) => {
    const port = Number(value(name) ?? example)
    if (!Number.isInteger(port) || port < 1 || port > 65535)
      problems.push(
        `${name} is "${variables[name]}"; set it to a whole number from 1 to 65535, such as ${example}.`,
      )
    return port
  }
  const port = portOf('PORT', 3000)
  const metrics = value('METRICS_PORT')
    ? { host: value('METRICS_HOST') ?? '127.0.0.1', port: portOf('METRICS_PORT', 9464) }
    : undefined
  if (metrics?.port === port)
    problems.push(`METRICS_PORT is ${port}, where the site itself is served; set it to another port.`)

  const address = value('SITE_URL') ?? 'https://industrialstrengthmarketing.com'
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash)
    problems.push(
      `SITE_URL is "${address}"; set it to the site's scheme and host alone, such as https://example.com.`,
    )

  const preview = readSecret('PREVIEW_SECRET', value)
  const previous = readSecret('PREVIEW_SECRET_PREVIOUS', value)
  for (const { problem } of [preview, previous]) if (problem) problems.push(problem)

  const epoch = value('PREVIEW_LINKS_EPOCH')
  const previewLinksEpoch = epoch === undefined ? undefined : new Date(epoch)
  if (
    previewLinksEpoch &&
    (Number.isNaN(previewLinksEpoch.getTime()) || !/^\d{4}-\d{2}-\d{2}/.test(epoch ?? ''))
  )
    problems.push(
      `PREVIEW_LINKS_EPOCH is "${epoch}"; set it to the instant before which share links open nothing, such as 2026-11-24T17:30:00Z.`,
    )

  const trustedProxies = Number(value('TRUSTED_PROXIES') ?? '1')
  if (!/^\d?$/.test(value('TRUSTED_PROXIES') ?? ''))
    problems.push(
      `TRUSTED_PROXIES is "${variables.TRUSTED_PROXIES}"; set it to the number of proxies between visitors and this server, such as 1, or 0 where visitors connect directly.`,
    )

  const redisUrl = value('REDIS_URL')
  if (redisUrl && !(URL.canParse(redisUrl) && /^rediss?:$/.test(new URL(redisUrl).protocol)))
    problems.push('REDIS_URL is no address of a Redis; set it to one such as redis://127.0.0.1:6379.')

  const collector = value('OTEL_EXPORTER_OTLP_TRACES_ENDPOINT') ?? value('OTEL_EXPORTER_OTLP_ENDPOINT')
  const isTraced = collector !== undefined && value('OTEL_SDK_DISABLED')?.toLowerCase() !== 'true'

  const level = value('LOG_LEVEL') ?? 'info'
  const logLevel = logLevels.find((each) => each === level)
  if (!logLevel) problems.push(`LOG_LEVEL is "${level}"; set it to one of ${logLevels.join(', ')}.`)

  const analytics = toAnalytics(value('ANALYTICS_SCRIPT'), value('ANALYTICS_SITE'), url?.host ?? '')
  if (analytics && 'problem' in analytics) problems.push(analytics.problem)

  const { contentGit, problems: problemsOfGit } = readContentGit(value)
  problems.push(...problemsOfGit)
  const hook = readSecret('CONTENT_GIT_WEBHOOK_SECRET', value)
  if (hook.problem) problems.push(hook.problem)

  if (problems.length > 0 || !url || !logLevel)
    throw new EnvironmentError(['The environment is not set up right:', ...problems].join('\n  - '))
  return {
    port,
    siteUrl: url.origin,
    contentDir: contentGit
      ? path.join(libraryFilesDir, contentGit.folder)
      : (value('CONTENT_DIR') ?? 'content'),
    contentGit,
    contentHookSecret: hook.secret,
    previewSecret: preview.secret,
    previousPreviewSecret: previous.secret,
    previewLinksEpoch,
    trustedProxies,
    redisUrl,
    metrics,
    isTraced,
    logLevel,
    analytics: analytics && 'origin' in analytics ? analytics : undefined,
  }
}
