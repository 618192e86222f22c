import { useRef, useState } from "react";
import type { PastedNumbers, UnreadPiece } from "../../../formula/pastedNumbers";
import { chooseSource } from "../../../state/actions/vocabulary";
import { vocabularyRange } from "../../../state/vocabulary";
import { readPasted } from "../../../state/vocabularyLogits";
import type { PictureWords } from "../../../words/pictures";
import { Button } from "../../controls/Button";
import { PasteReport } from "../../views/vocabulary/PasteReport";
import styles from "./PastePanel.module.css";

interface Props {
  words: PictureWords["vocabulary"];
}

/** What has come of reading a text. */
type Outcome = "none" | "reading" | "failed" | PastedNumbers;

/** Logits brought along as text; the text stays as it is, whatever is wrong with it. */
export function PastePanel({ words }: Props) {
  const { paste } = words;
  const field = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<Outcome>("none");

  const read = () => {
    const text = field.current!.value;
    setOutcome("reading");
    readPasted(text).then(
      (pasted) => {
        if (field.current?.value === text) setOutcome(pasted);
      },
      () => setOutcome("failed"),
    );
  };
  const select = ({ start, text }: UnreadPiece) => {
    field.current!.focus();
    field.current!.setSelectionRange(start, start + text.length);
  };

  return (
    <div className={styles.paste}>
      <textarea
        ref={field}
        className={styles.text}
        rows={5}
        spellCheck={false}
        aria-label={paste.text}
        placeholder={paste.hint}
        onChange={() => setOutcome("none")}
      />
      <Button onClick={read}>{paste.read}</Button>
      <div role="status">
        {outcome === "reading" && <p>{paste.reading}</p>}
        {outcome === "failed" && <p>{paste.failed}</p>}
        {typeof outcome === "object" && (
          <PasteReport
            pasted={outcome}
            {...vocabularyRange}
            words={words}
            onShowPiece={select}
            onUse={() => chooseSource({ numbers: outcome.numbers })}
          />
        )}
      </div>
    </div>
  );
}
