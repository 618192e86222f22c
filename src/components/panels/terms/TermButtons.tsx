import { useMemo } from "react";
import type { LineReading } from "../../../derivations/readings";
import { termsOf } from "../../../derivations/terms";
import { spoken } from "../../../formula/speech";
import { togglePinned } from "../../../state/actions/terms";
import { usePinned } from "../../../state/chosen";
import { useLanguage } from "../../../state/environment";
import { isSameTerm, type TermRef } from "../../../state/termRef";
import { termWords } from "../../../words/terms";
import { Tex } from "../../tex/Tex";
import { marked } from "./markedFormulas";
import styles from "./TermButtons.module.css";

/** A button for each quantity of a line: the focus lights it, a press pins it. */
export function TermButtons({ read }: { read: LineReading }) {
  const pinned = usePinned();
  const { speech } = termWords[useLanguage()];
  const { line } = read.placed;
  const { notation } = read.options;
  const listRef = useMemo(() => marked({ kind: "line", read }), [read]);
  const seen = new Set<string>();
  const terms = termsOf(read).flatMap(({ expression, place }, number) => {
    const tex = line.tex.slice(place.start, place.end);
    if (seen.has(tex)) return [];
    seen.add(tex);
    return [{ expression, tex, number }];
  });
  return (
    <ul ref={listRef} className={styles.terms}>
      {terms.map(({ expression, tex, number }) => {
        const ref: TermRef = { kind: "term", line: line.id, number };
        return (
          <li key={number}>
            <button
              type="button"
              className={styles.term}
              aria-label={spoken(expression, notation, speech)}
              aria-pressed={isSameTerm(pinned, ref)}
              data-term={number}
              onClick={() => togglePinned(ref)}
            >
              <Tex tex={tex} notation={notation} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
