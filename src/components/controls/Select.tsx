import styles from "./Select.module.css";

interface Props<T extends string> {
  label: string;
  options: readonly { readonly value: T; readonly text: string }[];
  chosen: T;
  onChoose: (value: T) => void;
}

/** One of many, out of a list that opens. */
export function Select<T extends string>({ label, options, chosen, onChoose }: Props<T>) {
  return (
    <label>
      {label}{" "}
      <select
        className={styles.select}
        value={chosen}
        onChange={({ currentTarget }) => onChoose(currentTarget.value as T)}
      >
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
      <strong data-paper-only>{options.find(({ value }) => value === chosen)?.text}</strong>
    </label>
  );
}
