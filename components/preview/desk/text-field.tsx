type TextFieldProps = {
  name: string
  label: string
  type?: 'text' | 'date' | 'time'
  value?: string | undefined
  isRequired?: boolean
  hint?: string
}

/** A labelled field of a form, with a hint below. */
export function TextField({ name, label, type = 'text', value, isRequired = false, hint }: TextFieldProps) {
  return (
    <label className="preview-field">
      <span className="label">{label}</span>
      <input
        className="preview-input"
        type={type}
        name={name}
        required={isRequired}
        defaultValue={value}
        autoComplete="off"
      />
      {hint && <span className="preview-hint mt-0">{hint}</span>}
    </label>
  )
}
