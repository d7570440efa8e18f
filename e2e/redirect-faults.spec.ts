import path from 'node:path'
import { runScript } from '@/scripts/steps/child-process'
import { copySite, projectDir } from '@/scripts/steps/site-copy'
import { expect, servedTest as test } from './support/test'

/** The message of each planted fault: the line, what is wrong, and what to do. */
const redirectFaults = [
  [1, 'It goes round in a loop: /round/ → /and-round/ → /round/.', 'Let one of them lead to a page.'],
  [3, 'It goes round in a loop: /and-round/ → /round/ → /and-round/.', 'Let one of them lead to a page.'],
  [
    5,
    'It leads to /second/, from which line 7 redirects again.',
    'Write "to: /insights/articles/standing/".',
  ],
  [9, '/second/ is redirected in line 7 already', 'Keep one of the two.'],
  [11, 'It leads to /insights/articles/never-written/, and there is nothing.', 'Write the address of a page'],
  [13, 'there is nothing: articles/resting.md is not public.', 'Publish it first'],
  [15, 'It hides /insights/articles/standing/', 'Delete the redirect'],
  [17, 'It hides /insights/', 'Delete the redirect'],
  [19, 'It goes round in a loop: /deep/* → /deep/*.', 'Let one of them lead to a page.'],
  [21, '200 is no status of a redirect.', 'Write 301 or 308'],
  [24, '"//evil.example/" is nowhere to redirect to.', 'Write a path such as'],
  [26, 'It leads to /free-consultation/, and there is nothing.', 'one of the agency’s other pages in full'],
  [28, 'The redirect has no "from".', 'Write each redirect as'],
] as const

const ledgerFaults = [
  [3, '/insights/articles/standng/ was published, and there is nothing any more.', 'redirects.yml'],
  [4, 'there is nothing any more: articles/resting.md is not public.', 'Publish it again'],
] as const

test('faulty redirects and lost addresses are reported with all other faults, by line', async () => {
  const folder = await copySite('redirect-faults', [path.join(projectDir, 'e2e/redirect-faults')])
  const { code, output } = await runScript(folder, 'build')
  expect(code).toBe(1)
  expect(output).not.toMatch(/^\s+at |node:internal|Next\.js/m)
  expect(output).toContain('articles/no-date.md\n  fault (date): “Date” is missing.')

  const blocks = new Map(output.split('\n\n').map((block) => [block.split('\n')[0] ?? '', block.split('\n')]))
  const planted = { 'redirects.yml': redirectFaults, 'published-urls.txt': ledgerFaults }
  for (const [file, faults] of Object.entries(planted)) {
    const lines = blocks.get(file) ?? []
    for (const [line, fault, hint] of faults) {
      const at = lines.findIndex(
        (each) => each.startsWith(`  fault (line ${line}): `) && each.includes(fault),
      )
      expect.soft(at, `line ${line}: ${fault}\nin\n${lines.join('\n')}`).toBeGreaterThan(0)
      expect.soft(lines[at + 1]).toContain(hint)
    }
    expect(lines.filter((each) => each.startsWith('  fault'))).toHaveLength(faults.length)
  }
  expect(output).toContain('- from: /insights/articles/standng/\n        to: /insights/articles/standing/')
})
