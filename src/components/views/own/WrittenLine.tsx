import type { ShownReading } from "../../../workers/messages";
import type { OwnWords } from "../../../words/own";
import { SidewaysScroller } from "../../controls/SidewaysScroller";
import styles from "./WrittenLine.module.css";

interface Props {
  /** As it was typeset last */
  reading: ShownReading | undefined;
  /** Whether what is typed by now is something else */
  isOld: boolean;
  /** Whether nothing has been typed for a while: then it is there for all readers, and how it was read */
  isResting: boolean;
  label: string;
  words: OwnWords;
}

/** A line of one's own as it is typeset, and how it was read where that says more. */
export function WrittenLine({ reading, isOld, isResting, label, words }: Props) {
  if (reading?.html === undefined) return null;
  const { html, silentHtml, echoHtml } = reading;
  return (
    <div className={styles.written} data-old={isOld || undefined}>
      <SidewaysScroller label={label}>
        {/* KaTeX's own, of what was checked before it was typeset */}
        <div dangerouslySetInnerHTML={{ __html: (isResting ? html : silentHtml) ?? html }} />
      </SidewaysScroller>
      {echoHtml !== undefined && isResting && (
        <div className={styles.echo}>
          <span className={styles.readAs}>{words.readAs}</span>
          <SidewaysScroller label={words.readAs}>
            <div dangerouslySetInnerHTML={{ __html: echoHtml }} />
          </SidewaysScroller>
        </div>
      )}
    </div>
  );
}
