import { useEffect, useMemo, useRef } from "react";
import { numberOf } from "../../../derivations";
import type { LineReading } from "../../../derivations/readings";
import { readableNotations } from "../../../formula/notation";
import { isAnywhere } from "../../../formula/anywhere";
import { latexOfSide } from "../../../formula/print";
import { useLanguage } from "../../../state/environment";
import { questionOf, type OwnQuestion } from "../../../state/ownLines";
import { closeAttempt, setAttempt } from "../../../state/actions/own";
import { openSheet } from "../../../state/actions/places";
import { useDerivation, useEmbed, useMistake } from "../../../state/chosen";
import { ownWords } from "../../../words/own";
import { Button } from "../../controls/Button";
import type { ComposerHandle } from "../../views/own/Composer";
import { SymbolButtons } from "../../views/own/SymbolButtons";
import styles from "./AttemptPanel.module.css";
import { OwnLinePanel } from "./OwnLinePanel";

interface Props {
  /** The line in whose place one's own is tried */
  read: LineReading;
  /** As it was typed */
  text: string;
}

/** A line of one's own in place of one of the derivation, judged against what stands before that. */
export function AttemptPanel({ read, text }: Props) {
  const words = ownWords[useLanguage()];
  const derivation = useDerivation();
  const mistake = useMistake();
  const isEmbedded = useEmbed() !== undefined; // in another page, which a link does not move, and without sheets
  const { line } = read.placed;
  const { notation } = read.options;
  const composer = useRef<ComposerHandle>(null);
  const section = useRef<HTMLElement>(null);
  const question = useMemo(
    () => attemptOf(read, text, `${derivation.id} ${line.id} ${mistake}`, derivation.abbreviations),
    [read, text, derivation, line, mistake],
  );
  const label = words.attempt(numberOf(read.placed));
  const letters = readableNotations.find((id) => id === notation);
  const [first] = read.statements;

  // An empty field was just asked for; one that holds something came by a link.
  useEffect(() => {
    if (text === "") composer.current!.focus();
    else if (!isEmbedded) section.current!.scrollIntoView({ block: "nearest" });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, as it opens
  }, []);

  return (
    <section ref={section} className={styles.attempt} aria-label={label}>
      <SymbolButtons
        notation={notation}
        words={words}
        onChoose={({ tex, selected }) => composer.current!.insert(tex, selected)}
      />
      <OwnLinePanel
        ref={composer}
        slot="attempt"
        value={text}
        question={question}
        label={label}
        previewLabel={words.attemptPreview}
        onChange={(changed) => setAttempt(line.id, changed)}
      />
      <div className={styles.ways}>
        <Button onClick={closeAttempt}>{words.close}</Button>
        {letters && first && canGoOn(read) && text.trim() !== "" && !isEmbedded && (
          <Button
            look="plain"
            onClick={() =>
              openSheet({
                claim: "none",
                letters,
                lines: [
                  `${latexOfSide(first.step.left, letters)} ${beginsWithRelation.test(text) ? "" : "= "}${text.trim()}`,
                  "",
                ],
              })
            }
          >
            {words.toSheet}
          </Button>
        )}
      </div>
    </section>
  );
}

const beginsWithRelation =
  /^\s*(?:[=＝<＜>＞≤≥≈≠]|!=|~=|\\(?:le|ge|ne|lt|gt|approx|leq|geq|neq)(?![a-zA-Z]))/;

/** Whether a sheet can say all that a line sets out from: it has no short names and no conditions. */
const canGoOn = ({ statements, options: { where = [], only }, stated }: LineReading) =>
  where.length === 0 &&
  !only &&
  stated.size === 0 &&
  !isAnywhere(statements[0]!.step.left, (part) => "kind" in part && part.kind === "abbreviation");

/** What is asked about a line in place of one of a derivation; undefined where nothing was written. */
function attemptOf(
  { statements, options, stated, parted }: LineReading,
  text: string,
  context: string,
  abbreviations: Readonly<Record<string, string>>,
): OwnQuestion | undefined {
  const [first] = statements;
  if (!first || text.trim() === "") return undefined;
  const { left: last } = first.step;
  const head = (first.claim ?? first.step).left;
  const shownLeft = parted.left === "" ? undefined : parted.left;
  return questionOf(`${context} ${options.notation}`, {
    text,
    before: [],
    start: { head, last, ...(shownLeft !== undefined && { shownLeft }) },
    letters: { abbreviations },
    options,
    stated: [...stated],
  });
}
