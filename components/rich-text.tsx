import type { Nodes } from 'hast'
import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'

/** Renders a sanitised tree as elements; nothing of it is ever set as raw HTML. */
export function RichText({ tree }: { tree: Nodes }) {
  // A style attribute would break the strict content security policy, so cells keep `align` and get it by CSS.
  return toJsxRuntime(tree, { Fragment, jsx, jsxs, tableCellAlignToStyle: false })
}
