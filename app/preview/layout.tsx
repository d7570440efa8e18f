import '@/styles/preview.css'

/** Whatever belongs to the desk is made for one visitor at a time, and of the content as it is. */
export const dynamic = 'force-dynamic'

/** The desk has styles of its own, which no reader needs. */
export default function DeskLayout({ children }: LayoutProps<'/preview'>) {
  return children
}
