import { Gauge, type Registry } from 'prom-client'
import { currentRelease } from '@/lib/content/releases/current-release'
import { readPublisherStatus } from '@/lib/content/releases/publisher-status'

/** Adds the metrics of what is published, which are read anew whenever somebody asks: releases and what their publisher says. */
export function addContentMetrics(registry: Registry): void {
  const gauge = (name: string, help: string, collect: (gauge: Gauge) => void, labelNames: string[] = []) =>
    new Gauge({
      name: `insights_${name}`,
      help,
      labelNames,
      registers: [registry],
      collect() {
        this.reset()
        // What is not known is left out, since 0 would be wrong.
        if (labelNames.length === 0) this.remove()
        collect(this)
      },
    })
  const setTo = (value: () => number | undefined) => (each: Gauge) => {
    const found = value()
    if (found !== undefined) each.set(found)
  }
  const figures = () => readPublisherStatus().figures

  gauge(
    'release_info',
    'The release that readers see, by its name.',
    (each) => each.set({ release: currentRelease()?.name ?? 'none' }, currentRelease() ? 1 : 0),
    ['release'],
  )
  gauge(
    'release_age_seconds',
    'Time since that release was published.',
    setTo(() => {
      const release = currentRelease()
      return release && (Date.now() - release.at) / 1000
    }),
  )
  gauge(
    'publisher_up_to_date',
    'Whether the content is published as it is now, faulty files aside.',
    setTo(() => (readPublisherStatus().upToDate ? 1 : 0)),
  )
  gauge(
    'publisher_last_success_timestamp_seconds',
    'When the publisher last saw that the content is published as it is.',
    setTo(() => {
      const checkedAt = figures()?.checkedAt
      return checkedAt && checkedAt / 1000
    }),
  )
  gauge(
    'faulty_files',
    'Files of the content folder that are no document as they are now.',
    setTo(() => figures()?.faultyFiles),
  )
  gauge(
    'publisher_resident_memory_bytes',
    'Memory of the publisher’s own process.',
    setTo(() => figures()?.memory),
  )
  gauge(
    'documents',
    'Documents by what they are to the public.',
    (each) => {
      for (const [state, count] of Object.entries(figures()?.documents ?? {})) each.set({ state }, count)
    },
    ['state'],
  )
}
