import { parseArgs } from 'node:util'
import { stringify } from 'yaml'
import { readContent } from '@/lib/content/ingest/ingest'
import { groupByTopic } from '@/lib/content/topics'
import { toCmsConfig } from '@/lib/writing/cms/cms-config'
import { loadEnvironment } from './steps/environment'

/*
 * Prints the configuration of Decap CMS, or of Sveltia CMS, for those who run one against their own host of git:
 * `npm run --silent cms:config -- --backend github --repo OWNER/NAME --branch main`.
 */

const backends = ['github', 'gitlab', 'gitea']
const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    backend: { type: 'string', default: 'github' },
    repo: { type: 'string', default: 'OWNER/NAME' },
    branch: { type: 'string', default: 'main' },
  },
})
const { backend: name, repo, branch } = values
if (backends.includes(name)) {
  const { contentDir, contentGit, siteUrl } = loadEnvironment()
  const documents = (await readContent(contentDir)).flatMap(({ document }) => {
    const { topics } = document?.fields ?? {}
    return Array.isArray(topics) ? [{ topics }] : []
  })
  const config = toCmsConfig({
    backend: { name, repo, branch },
    contentFolder: contentGit?.folder ?? contentDir,
    siteUrl,
    topics: groupByTopic(documents).map((topic) => topic.name),
  })
  process.stdout.write(stringify(config, { lineWidth: 0, aliasDuplicateObjects: false }))
} else {
  console.error(`--backend is ${JSON.stringify(name)}; choose one of ${backends.join(', ')}.`)
  process.exitCode = 1
}
