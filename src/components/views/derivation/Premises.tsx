import type { Assumption, Line } from "../../../derivations";
import type { Words } from "../../../words";
import { Button } from "../../controls/Button";
import styles from "./Premises.module.css";

interface Props {
  line: Line;
  /** What the line, or an earlier one of its chain, says that it needs */
  stated: readonly Assumption[];
  /** Whether the reader's label is so */
  holds: (assumption: Assumption) => boolean;
  words: Words["derivation"];
  onBreak: (assumption: Assumption) => void;
  onMend: () => void;
}

/** What a line needs of the label, which can be broken and mended, and what it relies on. */
export function Premises({ line, stated, holds, words, onBreak, onMend }: Props) {
  const { assumes = [], relies = [] } = line;
  if (stated.length === 0 && relies.length === 0) return null;
  return (
    <ul className={styles.premises}>
      {stated.map((assumption) => (
        <li key={assumption} data-broken={!holds(assumption) || undefined}>
          <span>
            {words.needs[assumption]}
            {!assumes.includes(assumption) && ` (${words.needsFromBefore})`}
            {!holds(assumption) && <strong> · {words.notSoHere}</strong>}
          </span>{" "}
          <Button
            data-screen-only
            onClick={() => (holds(assumption) ? onBreak(assumption) : onMend())}
          >
            {holds(assumption) ? words.breakIt : words.mendIt}
          </Button>
        </li>
      ))}
      {relies.map((premise) => (
        <li key={premise}>{words.reliesOn[premise]}</li>
      ))}
    </ul>
  );
}
