import type { VersionView } from '@/lib/preview/desk/history-view'

type RestoreFormProps = { version: VersionView; action: string; seen: string }

/** Makes a version the newest one again. */
export function RestoreForm({ version: { commit, when }, action, seen }: RestoreFormProps) {
  return (
    <form action={action} method="post" className="mt-8">
      <input type="hidden" name="seen" value={seen} />
      <input type="hidden" name="version" value={commit} />
      <button type="submit" name="act" value="restore" className="preview-button">
        Restore this version
      </button>
      <p className="preview-hint">
        The piece says again what it said on {when}; its address, and when readers see it, stay as they are.
        What was written since stays in this list.
      </p>
    </form>
  )
}
