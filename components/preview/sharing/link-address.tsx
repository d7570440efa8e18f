import { CopyButton } from './copy-button'

/** The address of a link, with a button that copies it. @param label Names the field. */
export function LinkAddress({ address, label }: { address: string; label: string }) {
  return (
    <div className="pb-3">
      <label className="preview-field mt-4">
        <span className="label">{label}</span>
        <input className="preview-input" type="text" readOnly value={address} />
      </label>
      <CopyButton text={address} />
    </div>
  )
}
