import { describe, expect, it } from 'vitest'
import type { Finding } from '@/lib/diagnostics/finding'
import { newsOf } from './print-news'

const finding = (file: string, message = 'Wrong.'): Finding => ({
  severity: 'warning',
  file,
  message,
  hint: 'Mend it.',
})

describe('what the publisher prints of a report', () => {
  it('is what was not in the report before', () => {
    const toNews = newsOf()
    const both = toNews({ findings: [finding('a.md'), finding('b.md')], summary: '2 warnings' })
    expect(both).toContain('a.md')
    expect(both).toContain('b.md')
    expect(both).toContain('2 warnings')
    expect(toNews({ findings: [finding('b.md'), finding('a.md')], summary: '2 warnings' })).toBe('')
    const news = toNews({
      findings: [finding('a.md'), finding('b.md'), finding('b.md', 'Worse.')],
      summary: '3 warnings',
    })
    expect(news).toContain('Worse.')
    expect(news).not.toContain('a.md')
    expect(toNews({ findings: [], summary: 'nothing' })).toBe('nothing')
  })

  it('is no more than somebody reads', () => {
    const findings = Array.from({ length: 1000 }, (_, number) => finding(`${number}.md`))
    const news = newsOf()({ findings, summary: '1000 warnings' })
    expect(news).toContain('… and 800 more')
    expect(news).toContain('1000 warnings')
    expect(news.split('\n').length).toBeLessThan(900)
  })
})
