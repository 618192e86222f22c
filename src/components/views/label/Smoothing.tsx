import { type Smoothing as LabelSmoothing, type SmoothingConvention } from "../../../math";
import type { NotationId } from "../../../formula/notation";
import { formatShort, type Words } from "../../../words";
import { Button } from "../../controls/Button";
import { Prose } from "../../tex/Prose";
import styles from "./Smoothing.module.css";

interface Props {
  /** The label as a smoothed one, if it is one */
  smoothing: LabelSmoothing | undefined;
  notation: NotationId;
  words: Words["label"];
  onSmooth: (epsilon: number, convention: SmoothingConvention) => void;
  /** Other labels to try, by their names */
  actions: readonly { readonly name: string; readonly onClick: () => void }[];
}

/** What is shared out is not more than there is: a label may be too much for one of the two. */
const withinReach = (epsilon: number | undefined) =>
  epsilon !== undefined && epsilon <= 1 + 1e-12 ? epsilon : undefined;

const conventions = ["all", "others"] as const satisfies readonly SmoothingConvention[];

/** Label smoothing in its two conventions, which say of one label two different ε, and other labels. */
export function Smoothing({ smoothing, notation, words, onSmooth, actions }: Props) {
  return (
    <div className={styles.smoothing} data-screen-only>
      <p className={styles.title}>{words.smoothing}</p>
      {conventions.map((convention) => {
        const epsilon = withinReach(smoothing?.[convention]);
        return (
          <label key={convention} className={styles.row}>
            <span className={styles.name}>
              <Prose text={words.conventions[convention]} notation={notation} />
            </span>
            <input
              type="range"
              aria-label={words.conventionNames[convention]}
              aria-valuetext={epsilon === undefined ? "–" : formatShort(epsilon, 4)}
              min={0}
              max={1}
              step={0.01}
              value={epsilon ?? 0}
              onChange={({ currentTarget }) => onSmooth(currentTarget.valueAsNumber, convention)}
            />
            <output className={styles.value}>
              {epsilon === undefined ? "–" : formatShort(epsilon, 4)}
            </output>
          </label>
        );
      })}
      <p className={styles.note}>{smoothing ? words.oneLabel : words.notSmoothed}</p>
      <div className={styles.actions}>
        {actions.map(({ name, onClick }) => (
          <Button key={name} onClick={onClick}>
            {name}
          </Button>
        ))}
      </div>
    </div>
  );
}
