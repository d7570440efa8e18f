import { PageHead } from '@/components/layout/page-head'
import { signInPath } from '@/lib/site/addresses/preview-paths'

type SignInFormProps = {
  /** What was wrong with the last attempt. */
  problem?: string | undefined
  /** Whether that is the field's fault. */
  isSecretWrong: boolean
  /** The key of a printed link, used instead of the secret. */
  signInKey?: string | undefined
  /** Signed in before the site was rebuilt: no secret is needed. */
  isKnown: boolean
}

/** Asks for the secret; with a printed link it takes only a press of the button. */
export function SignInForm({ problem, isSecretWrong, signInKey, isKnown }: SignInFormProps) {
  return (
    <div className="page-width py-12 lg:py-16">
      <PageHead label="Preview" title="Sign in to preview">
        {isKnown
          ? 'The site was rebuilt since you signed in. Press the button to go on.'
          : 'See drafts and scheduled pieces on the real pages, before readers do.'}
      </PageHead>
      {problem && (
        <p id="problem" className="preview-problem" role="alert">
          {problem}
        </p>
      )}
      <form action={signInPath} method="post" className="mt-8 grid justify-items-start gap-5">
        {signInKey && <input type="hidden" name="key" value={signInKey} />}
        {!signInKey && !isKnown && (
          <label className="preview-field">
            <span className="label">Preview secret</span>
            <input
              id="secret"
              className="preview-input"
              type="password"
              name="secret"
              required
              autoComplete="current-password"
              aria-invalid={isSecretWrong || undefined}
              aria-describedby={isSecretWrong ? 'problem secret-hint' : 'secret-hint'}
            />
            <span id="secret-hint" className="preview-hint">
              Ask the person who runs the site for it. Writers have one of their own.
            </span>
          </label>
        )}
        <button type="submit" className="preview-button">
          Sign in
        </button>
      </form>
    </div>
  )
}
