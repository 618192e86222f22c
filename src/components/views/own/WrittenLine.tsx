import type { Halves } from "../../../formula/typeset";
import type { ShownReading } from "../../../workers/messages";
import type { OwnWords } from "../../../words/own";
import { SidewaysScroller } from "../../controls/SidewaysScroller";
import styles from "./WrittenLine.module.css";

interface Props {
  /** As it was typeset last */
  reading: ShownReading | undefined;
  /** Whether what is typed by now is something else */
  isOld: boolean;
  /** Whether nothing has been typed for a while: then it is there for all readers */
  isResting: boolean;
  /** Whether it is shown how it was read, too */
  hasEcho: boolean;
  label: string;
  words: OwnWords;
}

/** A line of one's own as it is typeset, and how it was read where that says more. */
export function WrittenLine({ reading, isOld, isResting, hasEcho, label, words }: Props) {
  if (reading?.html === undefined) return null;
  const { html, echoHtml } = reading;
  return (
    <div className={styles.written} data-old={isOld || undefined}>
      <SidewaysScroller label={label}>
        <HalvesOfLine html={html} isWhole={isResting} />
      </SidewaysScroller>
      {echoHtml && hasEcho && (
        <div className={styles.echo}>
          <span className={styles.readAs}>{words.readAs}</span>
          <SidewaysScroller label={words.readAs}>
            <HalvesOfLine html={echoHtml} isWhole />
          </SidewaysScroller>
        </div>
      )}
    </div>
  );
}

/** KaTeX's own HTML, of what was checked before it was typeset; the twin is not laid out with every key. */
function HalvesOfLine({ html, isWhole }: { html: Halves; isWhole: boolean }) {
  return (
    <div>
      {isWhole && <span className="katex" dangerouslySetInnerHTML={{ __html: html.twin }} />}
      <div key="seen" dangerouslySetInnerHTML={{ __html: html.seen }} />
    </div>
  );
}
