import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'))
const text = readFileSync('CONTRIBUTING.md', 'utf8')

describe('CONTRIBUTING.md', () => {
  it.each(Object.keys(scripts))('says what the command %s does', (name) => {
    expect(text).toMatch(new RegExp(`\`npm (run )?${name}[ \`]`))
  })
})
