import { describe, expect, it } from 'vitest'
import { readAsked, toValues } from './read-asked'

const ask = (values: Record<string, string>) => readAsked(values, 'Jo')

describe('what a form of the desk asks for', () => {
  it('names a minute by the clock in Chicago', () => {
    expect(ask({ act: 'schedule', day: '2027-03-09', time: '09:00' })).toEqual({
      kind: 'action',
      action: { kind: 'schedule', at: new Date('2027-03-09T15:00:00Z'), isUnreadyMeant: false },
    })
  })

  it('is meant of what is not ready where that is said', () => {
    expect(ask({ act: 'publish', unready: 'meant' })).toMatchObject({ action: { isUnreadyMeant: true } })
    expect(ask({ act: 'publish' })).toMatchObject({ action: { isUnreadyMeant: false } })
  })

  it('is told where there is no such minute, and no such thing to do', () => {
    expect(ask({ act: 'schedule', day: '2027-02-30', time: '09:00' })).toMatchObject({ kind: 'unclear' })
    for (const act of ['', 'delete', 'constructor', '__proto__'])
      expect(ask({ act })).toMatchObject({ kind: 'unclear' })
  })

  it('has a reason in one line', () => {
    expect(ask({ act: 'retire', how: 'gone', reason: 'Old\r\nprices.' })).toEqual({
      kind: 'action',
      action: { kind: 'retire', how: 'gone', to: '', reason: 'Old prices.' },
    })
  })

  it('has a reason that is seen as it is written, and is not endless', () => {
    const reasonOf = (reason: string) => {
      const asked = ask({ act: 'retire', how: 'gone', reason })
      return asked.kind === 'action' && asked.action.kind === 'retire' ? asked.action.reason : undefined
    }
    expect(reasonOf('a\u0000\u001b[31m\u202eb\ud800')).toBe('a[31mb')
    expect(reasonOf('x'.repeat(100_000))).toHaveLength(1000)
  })

  it('is text alone', () => {
    const form = new FormData()
    form.set('to', ' a ')
    form.set('file', new File(['x'], 'x'))
    expect(toValues(form)).toEqual({ to: 'a' })
  })
})
