import { serveSite } from '@/scripts/steps/serve-site'
import { shareBuild } from '@/scripts/steps/site-copy'
import { prepareHardSite } from './hard-site'
import { noteAddress, previewSecret, previousSecret, siteDirs, siteVariables } from './sites'

/** Builds and serves both sites before the first test. @returns What ends them after the last. */
export default async function setUp() {
  await prepareHardSite()
  const shipped = await serveSite(siteDirs.shipped, siteVariables.shipped)
  noteAddress('shipped', shipped.url)
  try {
    await shareBuild(siteDirs.hard)
    const hard = await serveSite(siteDirs.hard, siteVariables.hard)
    noteAddress('hard', hard.url)
    return async () => {
      await Promise.all([shipped.end(), hard.end()])
      expectNoSecrets(hard.output())
    }
  } catch (error) {
    await shipped.end()
    throw error
  }
}

/** A log of any requests must not give its readers access. */
function expectNoSecrets(log: string): void {
  const secrets = [previewSecret, previousSecret]
  const line = log
    .split('\n')
    .find((each) => secrets.some((secret) => each.includes(secret)) || /eyJ[\w-]+\.[\w-]+\./.test(each))
  if (line !== undefined) throw new Error(`The hard site has printed a secret or a token: ${line}`)
}
