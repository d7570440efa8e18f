import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { serveMetrics } from './serve-metrics'

const read = (file: string) => readFileSync(file, 'utf8')
const alertsText = read('deploy/observability/alerts.yml')
const dashboardText = read('deploy/observability/dashboard.json')
const manual = read('docs/operate.md')

type Rule = { alert: string; expr: string; for: string; annotations: { summary: string; runbook: string } }
const { groups }: { groups: { rules: Rule[] }[] } = parse(alertsText)
const rules = groups.flatMap((group) => group.rules)
const { panels }: { panels: { targets: { expr: string }[] }[] } = JSON.parse(dashboardText)

/** The metrics that the server tells, as Prometheus reads them. */
async function findMetrics(): Promise<string[]> {
  const { server, count } = serveMetrics({ host: '127.0.0.1', port: 0 })
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  count({
    ...{ id: 'a', method: 'GET', path: '/', kind: 'page', status: 200, duration: 3, bytes: 1000 },
    ...{ isAborted: false, cache: 'hit' },
  })
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  server.close()
  return [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].flatMap(([, name = '', type]) =>
    type === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
  )
}

const metricsIn = (text: string) => text.match(/\b(insights|process|nodejs)_[a-z\d_]+/g) ?? []

it('asks only for metrics that there are, in alerts and on the dashboard', async () => {
  const metrics = await findMetrics()
  const expressions = [
    ...rules.map(({ expr }) => expr),
    ...panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)),
  ]
  expect(expressions.length).toBeGreaterThan(12)
  for (const expression of expressions) {
    expect(metricsIn(expression).length, expression).toBeGreaterThan(0)
    for (const name of metricsIn(expression)) expect(metrics, expression).toContain(name)
  }
})

it('leads from each alert to what it means and what to do', () => {
  expect(rules.map(({ alert }) => alert)).toHaveLength(4)
  for (const { alert, annotations } of rules) {
    expect(annotations.runbook).toBe(`docs/operate.md#${alert.toLowerCase()}`)
    expect(manual).toContain(`### ${alert}\n`)
  }
})

it('explains each metric of the site', async () => {
  const own = (await findMetrics()).filter((name) => name.startsWith('insights_'))
  for (const name of own) expect(manual).toContain(`\`${name.replace(/_(bucket|sum|count)$/, '')}\``)
})
