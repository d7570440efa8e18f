import { JsonLdScript } from 'next-seo'
import { cloneElement } from 'react'
import type { Graph } from 'schema-dts'

/**
 * The structured data of a page, as a script of JSON-LD: https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents.
 * The graph holds words of editors. next-seo makes the script, but would escape only the exact `</script>` in its text
 * (and change the letters of `</Script>`), while HTML also ends a script at `</script ` and `</script/`. So the text is
 * written here.
 */
export function StructuredData({ graph }: { graph: Graph }) {
  const script = JsonLdScript({ data: graph, scriptKey: 'structured-data' })
  return script && cloneElement(script, { dangerouslySetInnerHTML: { __html: toScriptText(graph) } })
}

/** The same data in JSON that holds no angle bracket, so that no tag, comment or CDATA section begins or ends in it. */
function toScriptText(graph: Graph): string {
  return JSON.stringify(graph).replace(
    /[<>\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
