import { useMemo, useSyncExternalStore } from "react";
import { picturedMistakeOf, type PicturedQuantity } from "../../../derivations/mistakes/pictured";
import { shownEntry, type ShownEntry } from "../../../derivations/shownEntries";
import { roleMacros } from "../../../formula/macros";
import { readableNotations, type NotationId } from "../../../formula/notation";
import { spelledOut } from "../../../formula/spelledOut";
import type { TermValue } from "../../../derivations/termValue";
import { freePinned } from "../../../state/actions/terms";
import {
  useCell,
  useDerivation,
  useNotation,
  useTarget,
  useLayer,
  useWrong,
} from "../../../state/chosen";
import { useLanguage } from "../../../state/environment";
import { workedExampleLeaves } from "../../../state/frame";
import type { TermRef } from "../../../state/termRef";
import { shownTerm } from "../../../state/terms";
import { formatNumber } from "../../../words";
import { termWords, type TermWords } from "../../../words/terms";
import { ink } from "../../live/ink";
import { Tex } from "../../tex/Tex";
import { hasKatex, onKatex } from "../../tex/typeset";
import styles from "./TermCard.module.css";
import { termText } from "./termText";

interface Props {
  term: TermRef;
  isPinned: boolean;
}

/** What a term is, its shape, its value now, and what it is called in the other notations. */
export function TermCard({ term, isPinned }: Props) {
  const words = termWords[useLanguage()];
  const { card: label } = words;
  const notation = useNotation();
  const derivation = useDerivation();
  const cell = useCell();
  const target = useTarget();
  const layer = useLayer();
  const wrong = useWrong();
  const isKatexHere = useSyncExternalStore(onKatex, hasKatex, hasKatex);
  const shown = useMemo(
    () => shownTerm(term, notation),
    // What a term is hangs on all of these.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [term, notation, derivation, cell, target, layer],
  );
  if (!shown) return null;
  const { value } = shown;
  const isWrongThere =
    wrong !== "none" &&
    shown.names.some((name) => wrongKinds[picturedMistakeOf(wrong).of].has(shownEntry(name)?.kind));
  // To be pointed at alone is no reason to fetch what typesets them.
  const others = isPinned || isKatexHere ? otherNotations(shown.tex, shown.notation) : [];
  return (
    <section
      className={styles.card}
      data-ink-sheet
      aria-label={label}
      data-pinned={isPinned || undefined}
    >
      <p className={styles.what}>
        <span className={styles.formula}>
          <Tex tex={shown.tex} notation={shown.notation} />
        </span>{" "}
        {value && (
          <output
            className={styles.value}
            style={{ "--count": value.valueCount }}
            aria-live="off" // it moves with the logits
            ref={ink(({ leaves }) =>
              valuesText(value.values(shown.isFixed ? workedExampleLeaves() : leaves)),
            )}
          />
        )}{" "}
        {termText(shown, words)}
        {value && (
          <>
            {words.separator}
            {shapeText(value, words)}
          </>
        )}
      </p>
      {isWrongThere && <p className={styles.wrong}>{words.wrongThere}</p>}
      {others.length > 0 && (
        <p className={styles.elsewhere}>
          {words.elsewhere}
          {others.map((other) => (
            <Tex key={other} tex={shown.tex} notation={other} />
          ))}
        </p>
      )}
      {isPinned && (
        <button type="button" className={styles.free} aria-label={words.free} onClick={freePinned}>
          <span className={styles.freeWord}>
            {words.free} <kbd>{words.freeKey}</kbd>
          </span>
        </button>
      )}
    </section>
  );
}

/** What of the picture a mistake makes wrong, and what follows from that. */
const wrongKinds: Readonly<Record<PicturedQuantity, ReadonlySet<ShownEntry["kind"] | undefined>>> =
  {
    gradient: new Set(["gradient"]),
    jacobian: new Set(["jacobian", "gradient"]),
    probabilities: new Set(["probability", "jacobian", "gradient", "weight"]),
  };

/** The notations that write it otherwise, each way of writing it once. */
function otherNotations(tex: string, own: NotationId): readonly NotationId[] {
  const textIn = (notation: NotationId) => spelledOut(tex, roleMacros(notation)).text;
  const seen = new Set([textIn(own)]);
  return readableNotations.filter((notation) => {
    const text = textIn(notation);
    return !seen.has(text) && seen.add(text);
  });
}

function shapeText({ shape, count }: TermValue, words: TermWords): string {
  const [rows = 1, columns = 1] = shape;
  const one = shape.length === 0 ? words.scalar : words.shape(rows, columns);
  return count > 1 ? words.forEach(one) : one;
}

/** How many values are written out; a row of more ends in dots. */
const mostWritten = 8;

/** = 0.2000; = 0.100, 0.200 … */
function valuesText(values: readonly number[]): string {
  if (values.length === 0) return "";
  const texts = values
    .slice(0, mostWritten)
    .map((value) => formatNumber(value, values.length > 1 ? 3 : 4));
  return `= ${texts.join(", ")}${values.length > mostWritten ? " …" : ""}`;
}
