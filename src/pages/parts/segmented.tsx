interface SegmentedProps<Value extends string> {
  /** Accessible name of the group. */
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly disabled?: boolean;
  /** Called inside the click. */
  readonly onChoose: (value: Value) => void;
}

/**
 * One of a few, all of them in sight. Buttons and not radios: arrow keys would choose in passing,
 * and a choice here may make the browser ask for a permission.
 */
export function Segmented<Value extends string>({
  label,
  options,
  value,
  disabled = false,
  onChoose,
}: SegmentedProps<Value>) {
  return (
    <fieldset class="pg-segmented" aria-label={label}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          disabled={disabled}
          onClick={() => onChoose(option.value)}
        >
          {option.label}
        </button>
      ))}
    </fieldset>
  );
}
