import type { Line } from "../../../derivations";
import type { NotationId } from "../../../formula/notation";
import type { Words } from "../../../words";
import { Button } from "../../controls/Button";
import { Tex } from "../../tex/Tex";
import styles from "./Conditions.module.css";

interface Props {
  line: Line;
  /** The number of classes that it speaks of, where the picture has another; and how to have that */
  classes: { readonly count: number; readonly onChoose: () => void } | undefined;
  /** Whether all is said of it, and not only where it holds */
  isWhole: boolean;
  /** Whether the picture holds other numbers than the worked example's */
  isElsewhere: boolean;
  /** Whether there is a source that could have said it */
  hasSource: boolean;
  notation: NotationId;
  words: Words["derivation"];
}

/** Where a line holds and whether the source says it; what it needs, its verdict says. */
export function Conditions({ line, classes, isWhole, ...rest }: Props) {
  const { isElsewhere, hasSource, notation, words } = rest;
  const { where, at, origin } = line;
  return (
    <div className={styles.conditions}>
      {where && (
        <span>
          {words.holdsFor} <Tex tex={where} notation={notation} />
        </span>
      )}
      {classes && isWhole && (
        <Button onClick={classes.onChoose}>{words.showClasses(classes.count)}</Button>
      )}
      {isWhole && at === "worked-example" && isElsewhere && (
        <span>{words.awayFromWorkedExample}</span>
      )}
      {isWhole && origin === "ours" && hasSource && <span>{words.ours}</span>}
    </div>
  );
}
