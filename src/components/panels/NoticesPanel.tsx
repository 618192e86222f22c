import { useWords } from "../../state/environment";
import type { Notice } from "../../state/notice";
import { dismissNotices } from "../../state/actions/notices";
import { useNotices } from "../../state/chosen";
import { Button } from "../controls/Button";
import { focusMain } from "../controls/focusMain";
import { noticeSentence } from "../../state/noticeSentence";
import styles from "./NoticesPanel.module.css";

const mostShown = 5;

/** What was wrong with the link that was opened, until it is dismissed. */
export function NoticesPanel() {
  const notices = useNotices();
  const { notices: words, sentenceGap: gap } = useWords();
  return (
    <div role="status">
      {notices.length > 0 && (
        <div className={styles.notice}>
          <div>
            <h2>{notices.some(isAbsence) ? words.absent : words.title}</h2>
            <ul>
              {notices.slice(0, mostShown).map((notice, index) => (
                <li key={index}>{noticeSentence(notice, words, gap)}</li>
              ))}
              {notices.length > mostShown && <li>{words.more(notices.length - mostShown)}</li>}
            </ul>
          </div>
          <Button
            onClick={() => {
              focusMain();
              dismissNotices();
            }}
          >
            {words.dismiss}
          </Button>
        </div>
      )}
    </div>
  );
}

const isAbsence = ({ code }: Notice) => code.endsWith("not-loaded");
