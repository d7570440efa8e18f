import path from 'node:path'
import { type Analytics, toAnalytics } from './analytics'
import { type ContentGit, libraryFilesDir, readContentGit } from './content-git'
import { type Observation, readObservation, readPort } from './observation'
import { readSecret } from './secret'

export type Environment = Observation & {
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
  /** The file that lists who may write; without it nobody may. */
  previewWritersFile?: string | undefined
  /** How many proxies before this server each add an address to `X-Forwarded-For`. */
  trustedProxies: number
  /** Share links that were made before this instant open nothing. */
  previewLinksEpoch?: Date | undefined
  /** The Redis in which replicas keep what they share; without it each machine is by itself. */
  redisUrl?: string | undefined
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

  const { port, problem: portProblem } = readPort('PORT', 3000, value)
  const { observation, problems: others } = readObservation(value, port)
  problems.push(...(portProblem ? [portProblem] : []), ...others)

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

  const analytics = toAnalytics(value('ANALYTICS_SCRIPT'), value('ANALYTICS_SITE'), url?.host ?? '')
  if (analytics && 'problem' in analytics) problems.push(analytics.problem)

  const { contentGit, problems: problemsOfGit } = readContentGit(value)
  problems.push(...problemsOfGit)
  const hook = readSecret('CONTENT_GIT_WEBHOOK_SECRET', value)
  if (hook.problem) problems.push(hook.problem)

  if (problems.length > 0 || !url)
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
    previewWritersFile: value('PREVIEW_WRITERS_FILE'),
    previewLinksEpoch,
    trustedProxies,
    redisUrl,
    ...observation,
    analytics: analytics && 'origin' in analytics ? analytics : undefined,
  }
}
