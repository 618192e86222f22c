import { useRef, useState } from "react";
import { Button } from "./Button";
import { saveFile } from "./saveFile";
import styles from "./TakenText.module.css";

interface Props {
  /** What the text is, as its name */
  label: string;
  text: string;
  /** The last is said where the browser does not copy: the text is selected then */
  words: { readonly copy: string; readonly copied: string; readonly selected: string };
  /** As a file, too: what it is called, and what the button says */
  file?: { readonly name: string; readonly save: string } | undefined;
}

const mostRows = 28;

/** Text to take away: to be read, selected, copied, or saved as a file. */
export function TakenText({ label, text, words, file }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState<{ readonly text: string; readonly of: string }>();
  const copy = async () => {
    setSaid(undefined); // so that a second copy is announced as the first was
    try {
      await navigator.clipboard.writeText(text);
      setSaid({ text: words.copied, of: text });
    } catch {
      field.current!.select();
      setSaid({ text: words.selected, of: text });
    }
  };
  const save = (name: string) => saveFile(name, new Blob([text], { type: "text/plain" }));
  return (
    <div className={styles.taken}>
      <textarea
        ref={field}
        className={styles.text}
        readOnly
        rows={Math.min(text.trimEnd().split("\n").length + 1, mostRows)}
        aria-label={label}
        spellCheck={false}
        value={text}
      />
      <p className={styles.ways} data-screen-only>
        <Button onClick={() => void copy()}>{words.copy}</Button>
        {file && (
          <Button look="plain" onClick={() => save(file.name)}>
            {file.save}
          </Button>
        )}
        <span role="status">{said?.of === text && said.text}</span>
      </p>
    </div>
  );
}
