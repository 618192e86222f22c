import { useId, useState, type ReactNode } from "react";
import { parseNumber } from "../../formula/parseNumber";
import { Button } from "./Button";
import styles from "./NumberForm.module.css";

/** A whole number that is asked for. */
interface WholeNumber {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
}

interface Props {
  /** What the form is about */
  label: string;
  /** Other values make another form of it: give it a key of them */
  fields: readonly WholeNumber[];
  submit: string;
  /** What is said of a text that is no such number */
  rejection: (text: string, field: WholeNumber) => string;
  onSubmit: (values: readonly number[]) => void;
  children?: ReactNode;
}

/** Whole numbers that are typed to the end before anything is done with them. */
export function NumberForm({ label, fields, submit, rejection, onSubmit, children }: Props) {
  const [texts, setTexts] = useState(() => fields.map(({ value }) => String(value)));
  const [wrong, setWrong] = useState<number>();
  const error = useId();
  const values = texts.map((text, at) => wholeNumberIn(text, fields[at]!));

  return (
    <form
      className={styles.form}
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const first = values.indexOf(undefined);
        setWrong(first < 0 ? undefined : first);
        if (first < 0) onSubmit(values as number[]);
        else event.currentTarget.querySelectorAll("input")[first]!.focus();
      }}
    >
      {children}
      {fields.map((field, at) => (
        <label key={field.label} data-screen-only={texts[at] === "" || undefined}>
          {field.label} <span data-paper-only>{texts[at]}</span>
          <input
            className={styles.field}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            size={String(field.most).length}
            value={texts[at]}
            aria-invalid={wrong === at || undefined}
            aria-describedby={wrong === at ? error : undefined}
            onChange={({ currentTarget }) => {
              setTexts(texts.with(at, currentTarget.value));
              setWrong(undefined);
            }}
          />
        </label>
      ))}
      <Button type="submit">{submit}</Button>
      <span id={error} role="alert" className={styles.error}>
        {wrong !== undefined && rejection(texts[wrong]!, fields[wrong]!)}
      </span>
    </form>
  );
}

/** A whole number as people write it, with its thousands parted or not. */
function wholeNumberIn(text: string, { least, most }: WholeNumber): number | undefined {
  const value = parseNumber(text.replace(/(\d)[, \u202f](?=\d{3}\b)/g, "$1"));
  return value !== undefined && Number.isInteger(value) && value >= least && value <= most
    ? value
    : undefined;
}
