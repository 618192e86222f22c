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

/** What a line needs of the label, which can be broken and mended. */
export function Premises({ line, stated, holds, words, onBreak, onMend }: Props) {
  return stated.map((assumption) => (
    <p key={assumption} className={styles.premise}>
      <span>
        {words.needs[assumption]}
        {!line.assumes?.includes(assumption) && words.needsFromBefore}
        {!holds(assumption) && <strong> · {words.notSoHere}</strong>}
      </span>{" "}
      <Button data-screen-only onClick={() => (holds(assumption) ? onBreak(assumption) : onMend())}>
        {holds(assumption) ? words.breakIt : words.mendIt}
      </Button>
    </p>
  ));
}
