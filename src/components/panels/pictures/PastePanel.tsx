import { useRef, useState } from "react";
import type { PastedNumbers, UnreadPiece } from "../../../formula/pastedNumbers";
import { chooseSource } from "../../../state/actions/vocabulary";
import { vocabularyRange } from "../../../state/vocabulary";
import { readPasted } from "../../../state/vocabularyLogits";
import type { PictureWords } from "../../../words/pictures";
import { Button } from "../../controls/Button";
import { bytesText } from "../../views/bytesText";
import { PasteReport } from "../../views/vocabulary/PasteReport";
import styles from "./PastePanel.module.css";

interface Props {
  words: PictureWords["vocabulary"];
}

/** What has come of reading a text. */
type Outcome = "none" | "reading" | "failed" | PastedNumbers;

/** A longer text is kept as it is, and not put into a field: that would take the browser seconds. */
const longestShown = 100_000;

/** Logits brought along as text; the text stays as it is, whatever is wrong with it. */
export function PastePanel({ words }: Props) {
  const { paste } = words;
  const field = useRef<HTMLTextAreaElement>(null);
  const [longText, setLongText] = useState<string>();
  const [outcome, setOutcome] = useState<Outcome>("none");
  const lastJob = useRef(0);

  const read = (text: string) => {
    const job = ++lastJob.current;
    setOutcome("reading");
    readPasted(text).then(
      (pasted) => job === lastJob.current && setOutcome(pasted),
      () => job === lastJob.current && setOutcome("failed"),
    );
  };
  const forget = () => {
    lastJob.current++;
    setOutcome("none");
  };
  const take = (text: string) => {
    if (text.length > longestShown) {
      setLongText(text);
      read(text);
    } else {
      setLongText(undefined);
      field.current!.value = text;
      forget();
    }
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
        hidden={longText !== undefined}
        rows={5}
        spellCheck={false}
        aria-label={paste.text}
        placeholder={paste.hint}
        onChange={forget}
        onPaste={(event) => {
          const text = event.clipboardData.getData("text");
          if (text.length <= longestShown) return;
          event.preventDefault();
          take(text);
        }}
      />
      {longText !== undefined && (
        <p>
          {paste.longText(bytesText(longText.length))}{" "}
          <Button
            look="plain"
            onClick={() => {
              setLongText(undefined);
              forget();
            }}
          >
            {paste.discard}
          </Button>
        </p>
      )}
      <p className={styles.ways}>
        <Button onClick={() => read(longText ?? field.current!.value)}>{paste.read}</Button>
        <label>
          {paste.file}{" "}
          <input
            type="file"
            accept=".txt,.csv,.tsv,.json,text/*"
            onChange={({ currentTarget }) => {
              void currentTarget.files?.[0]?.text().then(take, () => setOutcome("failed"));
            }}
          />
        </label>
      </p>
      <div role="status">
        {outcome === "reading" && <p>{paste.reading}</p>}
        {outcome === "failed" && <p>{paste.failed}</p>}
        {typeof outcome === "object" && (
          <PasteReport
            pasted={outcome}
            {...vocabularyRange}
            words={words}
            onShowPiece={longText === undefined ? select : undefined}
            onUse={() => chooseSource({ numbers: outcome.numbers })}
          />
        )}
      </div>
    </div>
  );
}
