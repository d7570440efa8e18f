import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources'
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node'
import { toDiscreetExporter } from './discreet-exporter'

/**
 * Sends the spans of the framework to a collector. Where that is, what the service is called and which requests are
 * sampled is read from the standard variables: https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/.
 *
 * @returns What ends it.
 */
export function startTracing(): NodeTracerProvider {
  const named = resourceFromAttributes({ 'service.name': 'industrial-insights' })
  const provider = new NodeTracerProvider({
    resource: named.merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor(toDiscreetExporter(new OTLPTraceExporter()))],
  })
  provider.register()
  return provider
}
