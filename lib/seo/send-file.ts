import 'server-only'
import { notFound } from 'next/navigation'

/** A text that a route of its own serves. */
export type ServedFile = { text: string; type: string; headers?: Record<string, string> }

/** @param file What the route found at the address; without it, the address is unknown. */
export function sendFile(file: ServedFile | undefined): Response {
  if (!file) notFound()
  return new Response(file.text, {
    headers: { 'Content-Type': `${file.type}; charset=utf-8`, ...file.headers },
  })
}
