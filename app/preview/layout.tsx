import '@/styles/preview.css'

/** The pages of the preview are rendered for each request, of the content as it is. */
export const dynamic = 'force-dynamic'

/** The preview has styles of its own, which readers never load. */
export default function DashboardLayout({ children }: LayoutProps<'/preview'>) {
  return children
}
