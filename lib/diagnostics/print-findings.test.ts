import { describe, expect, it } from 'vitest'
import type { Finding } from './finding'
import { isFault } from './finding'
import { countBySeverity, toReport } from './print-findings'

const file = 'articles/a.md'
const warning: Finding = {
  severity: 'warning',
  file,
  line: 2,
  field: 'title',
  message: 'Long.',
  hint: 'Cut it.',
}
const error: Finding = { severity: 'error', file, field: 'thumbnail', message: 'Gone.', hint: 'Add it.' }
const fault: Finding = { severity: 'fault', file, line: 9, message: 'Broken.', hint: 'Fix it.' }

describe('toReport', () => {
  it('prints file by file, worst first, with place and remedy', () => {
    const other = { ...warning, file: 'articles/b.md' }
    expect(toReport([warning, other, error, fault])).toBe(
      [
        'articles/a.md',
        '  fault (line 9): Broken.\n    Fix it.',
        '  error (thumbnail): Gone.\n    Add it.',
        '  warning (line 2, title): Long.\n    Cut it.',
        '',
        'articles/b.md',
        '  warning (line 2, title): Long.\n    Cut it.',
      ].join('\n'),
    )
  })

  it('sorts equals by their lines', () => {
    const report = toReport([{ ...fault, line: 12 }, { ...fault, line: 3 }, fault])
    expect(report.match(/line \d+/g)).toEqual(['line 3', 'line 9', 'line 12'])
  })

  it('leaves the place out where nothing is known of it', () => {
    expect(toReport([{ ...fault, line: undefined }])).toContain('  fault: Broken.')
  })

  it('names the rule, and counts what is suppressed without printing it', () => {
    const suppressed: Finding = { ...warning, rule: 'title-length', suppressed: true }
    expect(toReport([{ ...warning, rule: 'title-length' }])).toContain(
      'warning (line 2, title, title-length)',
    )
    expect(toReport([suppressed])).toBe('articles/a.md\n  1 suppressed (title-length)')
    expect(countBySeverity([suppressed, error])).toBe('1 error, 1 suppressed')
  })

  it('is empty without findings, and leaves them in their order', () => {
    expect(toReport([])).toBe('')
    const findings = [warning, fault]
    toReport(findings)
    expect(findings).toEqual([warning, fault])
  })
})

describe('countBySeverity', () => {
  it.each([
    [[], ''],
    [[warning], '1 warning'],
    [[warning, fault, warning], '1 fault, 2 warnings'],
    [[error, error, warning, fault, fault], '2 faults, 2 errors, 1 warning'],
  ])('words %o as %j', (findings, words) => {
    expect(countBySeverity(findings)).toBe(words)
  })
})

describe('isFault', () => {
  it('holds of faults alone', () => {
    expect([warning, error, fault].filter(isFault)).toEqual([fault])
  })
})
