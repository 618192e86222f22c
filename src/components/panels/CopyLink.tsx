import { useEffect, useState } from "react";
import { useWords } from "../../state/environment";
import { currentLink } from "../../state/history";
import { longestSafeLink } from "../../state/link/packing";
import { formatCount, type Words } from "../../words";
import styles from "./CopyLink.module.css";

const shownForMs = 4000;

interface Outcome {
  readonly kind: "copied" | "refused";
  readonly link: string;
}

/** Copies the address of the present state; where the browser refuses, shows it to be copied. */
export function CopyLink() {
  const words = useWords().header;
  const [outcome, setOutcome] = useState<Outcome>();

  useEffect(() => {
    if (outcome?.kind !== "copied" || isTooLong(outcome.link)) return undefined;
    const timer = setTimeout(() => setOutcome(undefined), shownForMs);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = async () => {
    setOutcome(undefined); // so that a second copy is announced as the first was
    const link = currentLink();
    try {
      await navigator.clipboard.writeText(link);
      setOutcome({ kind: "copied", link });
    } catch {
      setOutcome({ kind: "refused", link });
    }
  };

  return (
    <div className={styles.copyLink}>
      <button type="button" onClick={() => void copy()}>
        <svg className={styles.glyph} viewBox="0 0 16 16" aria-hidden>
          <path d="M6.5 9.5 L9.5 6.5 M7.5 4.5 L9 3 a2.8 2.8 0 0 1 4 4 L11.5 8.5 M8.5 11.5 L7 13 a2.8 2.8 0 0 1 -4 -4 L4.5 7.5" />
        </svg>
        <span className={styles.text}>{words.copyLink}</span>
      </button>
      <span role="status" className={styles.status}>
        {outcome?.kind === "copied" && said(outcome.link, words)}
      </span>
      {outcome?.kind === "refused" && (
        <input
          className={styles.link}
          aria-label={words.linkToCopy}
          readOnly
          value={outcome.link}
          ref={(field) => field?.select()}
          onBlur={() => setOutcome(undefined)}
        />
      )}
    </div>
  );
}

/** Programs count the whole address. */
const isTooLong = (link: string) => link.length > longestSafeLink;

const said = (link: string, words: Words["header"]) =>
  isTooLong(link)
    ? words.longLink(formatCount(link.length), formatCount(longestSafeLink))
    : words.linkCopied;
