import '@/styles/preview.css'

/** Whatever belongs to the dashboard is made for one visitor at a time, and of the content as it is. */
export const dynamic = 'force-dynamic'

/** The dashboard has styles of its own, which no reader needs. */
export default function DashboardLayout({ children }: LayoutProps<'/preview'>) {
  return children
}
