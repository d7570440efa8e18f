import { runScript } from '@/scripts/steps/child-process'
import { findFreePort, holdPort } from '@/scripts/steps/free-port'
import { projectDir } from '@/scripts/steps/site-copy'
import { expect, servedTest as test } from './support/test'

for (const script of ['start', 'dev'])
  test(`npm run ${script} on a port in use says so and ends`, async () => {
    const { port, release } = await holdPort()
    const { code, output } = await runScript(projectDir, script, { PORT: String(port) })
    await release()
    expect(code).toBe(1)
    expect(output).toContain(`Port ${port} is in use`)
    expect(output.trim().split('\n')).toHaveLength(1)
  })

const wrong: { variables: Record<string, string>; told: string }[] = [
  { variables: { SITE_URL: 'example' }, told: 'SITE_URL is "example"' },
  { variables: { SITE_URL: 'https://example.com/blog' }, told: 'SITE_URL is "https://example.com/blog"' },
  { variables: { PORT: 'eighty' }, told: 'PORT is "eighty"' },
  { variables: { PREVIEW_SECRET: 'hush' }, told: 'PREVIEW_SECRET has 4 characters' },
  { variables: { PREVIEW_LINKS_EPOCH: 'soon' }, told: 'PREVIEW_LINKS_EPOCH is "soon"' },
]
for (const { variables, told } of wrong)
  test(`npm start with ${Object.entries(variables).join()} says what is wrong and ends`, async () => {
    const port = String(await findFreePort())
    const { code, output } = await runScript(projectDir, 'start', { PORT: port, ...variables })
    expect(code).toBe(1)
    expect(output).toContain(told)
    expect(output).not.toMatch(/^\s+at |node:internal/m)
    expect(output.trim().split('\n').length).toBeLessThanOrEqual(2)
  })
