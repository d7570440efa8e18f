import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EnvironmentError, readEnvironment } from './environment'
import { logLevels } from './observation'

/** The message with which variables are refused. */
function refusal(variables: Record<string, string>): string {
  try {
    readEnvironment(variables)
  } catch (error) {
    if (error instanceof EnvironmentError) return error.message
    throw error
  }
  return 'not refused'
}

describe('readEnvironment', () => {
  const defaults = {
    port: 3000,
    siteUrl: 'https://industrialstrengthmarketing.com',
    contentDir: 'content',
    previewSecret: undefined,
    previousPreviewSecret: undefined,
    previewLinksEpoch: undefined,
    trustedProxies: 1,
    redisUrl: undefined,
    metrics: undefined,
    isTraced: false,
    logLevel: 'info',
    analytics: undefined,
  }

  it('needs nothing', () => {
    expect(readEnvironment({})).toEqual(defaults)
  })

  it('takes empty for absent', () => {
    expect(readEnvironment({ PORT: '', SITE_URL: ' ', CONTENT_DIR: '' })).toEqual(defaults)
  })

  it('takes what is set', () => {
    expect(
      readEnvironment({ PORT: '8080', SITE_URL: 'http://localhost:8080/', CONTENT_DIR: 'e2e/content' }),
    ).toMatchObject({ port: 8080, siteUrl: 'http://localhost:8080', contentDir: 'e2e/content' })
  })

  it.each(['0', '65536', '-1', '3000.5', 'http', '3000 4000'])('refuses the port %j', (port) => {
    expect(refusal({ PORT: port })).toContain(`PORT is "${port}"`)
  })

  it.each([
    ...[
      'example.com',
      'ftp://example.com',
      'https://',
      'https://example.com/blog',
      'https://example.com/?a=b',
    ],
    ...['https://example.com/#a', 'javascript:alert(1)'],
  ])('refuses the address %j', (address) => {
    expect(refusal({ SITE_URL: address })).toContain(`SITE_URL is "${address}"`)
  })

  it('takes a secret of 32 characters for previewing, and none that is shorter', () => {
    const secret = 'x'.repeat(32)
    expect(readEnvironment({ PREVIEW_SECRET: secret }).previewSecret).toBe(secret)
    expect(refusal({ PREVIEW_SECRET: secret.slice(1) })).toMatch(
      /PREVIEW_SECRET has 31 characters.+32 or more/,
    )
    expect(refusal({ PREVIEW_SECRET: 'hush' })).not.toContain('hush')
  })

  it('takes an instant for the epoch of share links', () => {
    const instant = new Date('2026-11-24T17:30:00Z')
    expect(readEnvironment({ PREVIEW_LINKS_EPOCH: '2026-11-24T17:30:00Z' }).previewLinksEpoch).toEqual(
      instant,
    )
    for (const epoch of ['soon', '5', '2026-13-01'])
      expect(refusal({ PREVIEW_LINKS_EPOCH: epoch })).toContain(`PREVIEW_LINKS_EPOCH is "${epoch}"`)
  })

  it.each(['0', '1', '2', '9'])('takes %s for the number of proxies', (count) => {
    expect(readEnvironment({ TRUSTED_PROXIES: count }).trustedProxies).toBe(Number(count))
  })

  it.each(['-1', '1.5', 'one', 'true', '10.0.0.1', '1e1', '0x1', '99'])('refuses %j proxies', (count) => {
    expect(refusal({ TRUSTED_PROXIES: count })).toMatch(`TRUSTED_PROXIES is "${count}"; set it to the number`)
  })

  it('tells figures to this machine alone, unless another address is named', () => {
    expect(readEnvironment({ METRICS_PORT: '9464' }).metrics).toEqual({ host: '127.0.0.1', port: 9464 })
    expect(readEnvironment({ METRICS_PORT: '9464', METRICS_HOST: '0.0.0.0' }).metrics).toEqual({
      host: '0.0.0.0',
      port: 9464,
    })
    expect(readEnvironment({ METRICS_HOST: '0.0.0.0' }).metrics).toBeUndefined()
  })

  it.each(['0', '65536', 'http'])('refuses the port %j for figures', (port) => {
    expect(refusal({ METRICS_PORT: port })).toContain(`METRICS_PORT is "${port}"`)
  })

  it('refuses the port of the site for figures', () => {
    expect(refusal({ METRICS_PORT: '3000' })).toContain('METRICS_PORT is 3000, where the site itself')
  })

  it.each(['redis://127.0.0.1:6379', 'rediss://user:password@redis.example:6380/2'])('takes %s', (url) => {
    expect(readEnvironment({ REDIS_URL: url }).redisUrl).toBe(url)
  })

  it.each(['10.0.0.9:6379', 'http://:hush@redis.example', 'hush'])(
    'refuses %s for a Redis, without printing it',
    (url) => {
      expect(refusal({ REDIS_URL: url })).toContain('REDIS_URL is no address of a Redis')
      expect(refusal({ REDIS_URL: url })).not.toContain(url)
    },
  )

  it('traces where the standard variables name a collector, unless they turn it off', () => {
    const OTEL_EXPORTER_OTLP_ENDPOINT = 'http://127.0.0.1:4318'
    expect(readEnvironment({ OTEL_EXPORTER_OTLP_ENDPOINT }).isTraced).toBe(true)
    const OTEL_EXPORTER_OTLP_TRACES_ENDPOINT = `${OTEL_EXPORTER_OTLP_ENDPOINT}/v1/traces`
    expect(readEnvironment({ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT }).isTraced).toBe(true)
    expect(readEnvironment({ OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_SDK_DISABLED: 'true' }).isTraced).toBe(false)
  })

  it.each(logLevels)('takes %s for the level of the log', (level) => {
    expect(readEnvironment({ LOG_LEVEL: level }).logLevel).toBe(level)
  })

  it.each(['verbose', 'INFO', '30'])('refuses the level %j', (level) => {
    expect(refusal({ LOG_LEVEL: level })).toContain(`LOG_LEVEL is "${level}"; set it to one of error, warn`)
  })

  it('names all that is wrong in one message, and what to set instead', () => {
    const message = refusal({ PORT: 'many', SITE_URL: 'example.com' })
    expect(message.split('\n')).toHaveLength(3)
    expect(message).toMatch(/PORT is "many".+such as 3000\./)
    expect(message).toMatch(/SITE_URL is "example\.com".+such as https:\/\/example\.com\./)
  })

  it.each([
    [
      { ANALYTICS_SCRIPT: 'https://plausible.io/js/script.js' },
      { 'data-domain': 'industrialstrengthmarketing.com', 'data-api': 'https://plausible.io/api/event' },
    ],
    [
      { ANALYTICS_SCRIPT: 'https://stats.example.org:8443/a.js?b', ANALYTICS_SITE: 'a.example,all.example' },
      { 'data-domain': 'a.example,all.example', 'data-api': 'https://stats.example.org:8443/api/event' },
    ],
    [
      {
        ANALYTICS_SCRIPT: 'https://cloud.umami.is/script.js',
        ANALYTICS_SITE: '94db1cb1-74f4-4a40-ad6c-962362670409',
      },
      {
        'data-website-id': '94db1cb1-74f4-4a40-ad6c-962362670409',
        'data-host-url': 'https://cloud.umami.is',
      },
    ],
    [{ ANALYTICS_SCRIPT: 'https://example.matomo.cloud/matomo.js', ANALYTICS_SITE: '7' }, {}],
  ])('takes the script that counts visits: %j', (variables, attributes) => {
    const { origin } = new URL(variables.ANALYTICS_SCRIPT)
    expect(readEnvironment(variables).analytics).toMatchObject({
      origin,
      attributes: { src: variables.ANALYTICS_SCRIPT, ...attributes },
    })
  })

  it('starts a script that Plausible has made for one site', () => {
    const ANALYTICS_SCRIPT = 'https://plausible.io/js/pa-Ab1_c-2.js'
    const { analytics } = readEnvironment({ ANALYTICS_SCRIPT })
    expect(analytics).toMatchObject({ origin: 'https://plausible.io', attributes: { src: ANALYTICS_SCRIPT } })
    expect(analytics?.preamble).toMatch(/plausible\.init\(\)$/)
  })

  it('tells Matomo where to report to, and for which site', () => {
    const { analytics } = readEnvironment({
      ANALYTICS_SCRIPT: 'https://stats.example.org/a/matomo.js',
      ANALYTICS_SITE: '7',
    })
    expect(analytics?.preamble).toContain(
      '["setTrackerUrl","https://stats.example.org/a/matomo.php"],["setSiteId","7"]',
    )
  })

  it.each([
    ...[
      'plausible.io/js/script.js',
      'http://stats.example.org/a.js',
      '/js/script.js',
      '//stats.example.org/a.js',
    ],
    ...[
      'https://stats.example.org',
      'https://stats.example.org/',
      'https://jo:secret@stats.example.org/a.js',
    ],
    ...['https://a;script-src/a.js', "https://stats.example.org;script-src 'unsafe-inline'/a.js"],
    ...[
      'https://*/a.js',
      'https://*.example.org/a.js',
      'https://[::1]/a.js',
      'https://stats.example.org/a.js#b',
    ],
    ...[
      'javascript:alert(1)',
      'data:text/javascript,alert(1)',
      '<script src="https://stats.example.org/a.js">',
    ],
  ])('refuses %j as a script, in one message', (script) => {
    const message = refusal({ ANALYTICS_SCRIPT: script })
    expect(message).toContain(`ANALYTICS_SCRIPT is "${script}"; set it to the whole address of the script`)
    expect(message.split('\n')).toHaveLength(2)
  })

  it.each(['a b', '"><script>', "';alert(1)", 'x'.repeat(201)])('refuses the site %j', (site) => {
    const ANALYTICS_SCRIPT = 'https://stats.example.org/a.js'
    expect(refusal({ ANALYTICS_SCRIPT, ANALYTICS_SITE: site })).toContain(`ANALYTICS_SITE is "${site}"`)
  })

  it('takes no script but one of a plain host, whatever was typed', () => {
    const typed = fc.oneof(
      fc.string(),
      fc.webUrl(),
      fc.string().map((text) => `https://a${text}/a.js`),
    )
    fc.assert(
      fc.property(typed, fc.string(), (script, site) => {
        const variables = { ANALYTICS_SCRIPT: script, ANALYTICS_SITE: site }
        if (refusal(variables) !== 'not refused') return
        const { analytics } = readEnvironment(variables)
        if (analytics) expect(analytics.origin).toMatch(/^https:\/\/[a-z\d.-]+(:\d+)?$/)
      }),
    )
  })

  it('refuses a site without a script, and Matomo without the number of one', () => {
    expect(refusal({ ANALYTICS_SITE: '7' })).toContain('ANALYTICS_SITE is set without ANALYTICS_SCRIPT')
    const ANALYTICS_SCRIPT = 'https://stats.example.org/matomo.js'
    for (const site of ['', 'seven'])
      expect(refusal({ ANALYTICS_SCRIPT, ANALYTICS_SITE: site })).toContain(
        'ANALYTICS_SITE is not set to a number',
      )
  })
})
