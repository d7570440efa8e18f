import type { Metadata } from 'next'
import { Dashboard } from '@/components/preview/dashboard'
import { SignInForm } from '@/components/preview/sign-in-form'
import { findVisitor, hasSession, isSignedIn, requireSecret } from '@/lib/preview/access/visitor'
import { toDashboardView } from '@/lib/preview/dashboard/dashboard-view'
import { mayWrite } from '@/lib/preview/dashboard/may-write'
import { readResult } from '@/lib/preview/desk/result'
import { toPreviewMetadata } from '@/lib/seo/metadata'

const problems: Record<string, string> = {
  'wrong-secret': 'That is not the secret. Check that all of it was copied, and try again.',
  'old-link':
    'This sign-in link is no longer valid. Sign in with the secret, or restart the server for a new link.',
}

export const metadata: Metadata = toPreviewMetadata('Dashboard')

export default async function DashboardPage({ searchParams }: PageProps<'/preview'>) {
  const secret = requireSecret()
  const visitor = await findVisitor()
  const { problem, key, result } = await searchParams
  if (visitor && (await isSignedIn()))
    return (
      <Dashboard
        dashboard={await toDashboardView(visitor.writer)}
        canWrite={mayWrite(visitor.writer)}
        result={await readResult(result, undefined, secret)}
      />
    )
  return (
    <SignInForm
      problem={typeof problem === 'string' ? problems[problem] : undefined}
      isSecretWrong={problem === 'wrong-secret'}
      isKnown={await hasSession()}
      signInKey={typeof key === 'string' ? key : undefined}
    />
  )
}
