import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface SelectProps<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly disabled?: boolean;
  readonly onChoose: (value: Value) => void;
}

export function Select<Value extends string>({
  label,
  options,
  value,
  disabled,
  onChoose,
}: SelectProps<Value>) {
  const id = useId();
  return (
    <div class="pg-field">
      <label for={id}>{label}</label>
      <select
        id={id}
        class="ink-field pg-select"
        value={value}
        disabled={disabled ?? false}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.currentTarget.value);
          if (chosen) onChoose(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: ComponentChildren;
  readonly aside?: string;
  readonly type?: 'text' | 'url';
  readonly invalid?: string | undefined;
  readonly onInput: (value: string) => void;
}

/**
 * One line of text; the hint and what is wrong are read with the field. As in every field, `autocomplete="off"` keeps
 * what is typed out of the browser's session files, which a wipe does not reach.
 */
export function TextField({ label, value, hint, aside, type = 'text', invalid, onInput }: TextFieldProps) {
  const id = useId();
  return (
    <div class="pg-field">
      <label for={id}>
        {label}
        {aside && <span class="pg-aside">{aside}</span>}
      </label>
      <input
        id={id}
        class="ink-field"
        type="text"
        inputMode={type === 'url' ? 'url' : 'text'}
        dir={type === 'url' ? 'ltr' : 'auto'}
        autocomplete="off"
        spellcheck={false}
        value={value}
        aria-describedby={`${id}-hint`}
        aria-invalid={invalid !== undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <p id={`${id}-hint`} class={invalid === undefined ? 'pg-hint' : 'pg-hint pg-wrong'}>
        {invalid ?? hint}
      </p>
    </div>
  );
}

interface TextAreaProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly rows: number;
  readonly readOnly?: boolean;
  readonly busy?: boolean;
  readonly onInput: (value: string) => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

/** Text in any language, in its own direction. */
export function TextArea({
  label,
  value,
  placeholder,
  rows,
  readOnly,
  busy,
  onInput,
  onKeyDown,
}: TextAreaProps) {
  const id = useId();
  return (
    <div class="pg-field">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        class="ink-field pg-textarea"
        dir="auto"
        autocomplete="off"
        rows={rows}
        value={value}
        placeholder={placeholder}
        readOnly={readOnly ?? false}
        aria-busy={busy ?? false}
        onInput={(event) => onInput(event.currentTarget.value)}
        {...(onKeyDown ? { onKeyDown } : {})}
      />
    </div>
  );
}
