export type Environment = {
  /** TCP port that the server listens on. */
  port: number
  /** Scheme and host of the public site, without a trailing slash. */
  siteUrl: string
  /** Path of the content folder, from the project's root. */
  contentDir: string
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
  const value = (name: string, fallback: string) => variables[name]?.trim() || fallback

  const port = Number(value('PORT', '3000'))
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    problems.push(`PORT is "${variables.PORT}"; set it to a whole number from 1 to 65535, such as 3000.`)

  const address = value('SITE_URL', 'https://industrialstrengthmarketing.com')
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash)
    problems.push(
      `SITE_URL is "${address}"; set it to the site's scheme and host alone, such as https://example.com.`,
    )

  if (problems.length > 0 || !url)
    throw new EnvironmentError(['The environment is not set up right:', ...problems].join('\n  - '))
  return { port, siteUrl: url.origin, contentDir: value('CONTENT_DIR', 'content') }
}
