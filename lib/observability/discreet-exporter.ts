import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace-node'
import { toLoggedPath } from './logged-path'

type Attributes = ReadableSpan['attributes']

/** Sends spans on without what opens something: the framework names them by whole addresses. */
export function toDiscreetExporter(exporter: SpanExporter): SpanExporter {
  return {
    export: (spans, done) => exporter.export(spans.map(toDiscreetSpan), done),
    shutdown: () => exporter.shutdown(),
    forceFlush: async () => exporter.forceFlush?.(),
  }
}

function toDiscreetSpan(span: ReadableSpan): ReadableSpan {
  const events = span.events.map((event) => ({
    ...event,
    attributes: event.attributes && toDiscreetAttributes(event.attributes),
  }))
  return Object.create(span, {
    name: { value: withoutTokens(span.name) },
    attributes: { value: toDiscreetAttributes(span.attributes) },
    events: { value: events },
    status: { value: { ...span.status, message: withoutTokens(span.status.message ?? '') } },
  })
}

function toDiscreetAttributes(attributes: Attributes): Attributes {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name,
      typeof value === 'string' ? withoutTokens(value) : value,
    ]),
  )
}

/** Every path in a text is made fit to be read by others; queries fall away. */
function withoutTokens(text: string): string {
  return text.replaceAll(/\/\S*/g, (path) => toLoggedPath(path.split('?', 1)[0] ?? ''))
}
