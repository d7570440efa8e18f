import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Graph } from 'schema-dts'
import { describe, expect, it } from 'vitest'
import { StructuredData } from './structured-data'

/** What ends a script, a comment or a CDATA section, changes how a script is read, or looks like an escape. */
const hostile = [
  '</script>',
  '</script >',
  '</script/>',
  '</SCRIPT\t>',
  '</ScRiPt\n>',
  '</script\f',
  '</script',
  '<script>',
  '<!--',
  '<!--<script>',
  '-->',
  '--!>',
  '<![CDATA[',
  ']]>',
  '\\',
  '\\u003c',
  '"',
  '&lt;',
  '\u2028',
  '\u2029',
]
const words = fc
  .array(fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary' })), { maxLength: 8 })
  .map((parts) => parts.join(''))

function graphOf(name: string): Graph {
  return {
    '@context': 'https://schema.org',
    '@graph': [{ '@type': 'Article', name, hasPart: [{ '@type': 'Question', name }] }],
  }
}

/** What the one script that is rendered holds. */
function scriptTextOf(graph: Graph): string {
  const html = renderToStaticMarkup(<StructuredData graph={graph} />)
  const script = /^<script type="application\/ld\+json" id="structured-data">([\s\S]*)<\/script>$/.exec(html)
  return script?.[1] ?? ''
}

describe('structured data on a page', () => {
  it.each(hostile)('%j is data and nothing else', (name) => {
    expect(scriptTextOf(graphOf(name))).not.toMatch(/[<>\u2028\u2029]/)
    expect(JSON.parse(scriptTextOf(graphOf(name)))).toEqual(graphOf(name))
  })

  it('reads as the same words, with any of them, and holds no markup', () => {
    fc.assert(
      fc.property(words, (name) => {
        const text = scriptTextOf(graphOf(name))
        expect(text).not.toMatch(/[<>\u2028\u2029]/)
        expect(JSON.parse(text)).toEqual(graphOf(name))
      }),
    )
  })
})
