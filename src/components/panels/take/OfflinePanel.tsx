import { useOffline } from "../../../state/offline";
import { useLanguage, useWords } from "../../../state/environment";
import { singleFileName } from "../../../state/singleFile";
import { takeWords } from "../../../words/take";
import styles from "./TakePanel.module.css";

/** The page without a network: kept by the browser, or as one file. */
export function OfflinePanel() {
  const words = takeWords[useLanguage()].offline;
  const { sentenceGap } = useWords();
  const isKept = useOffline((offline) => offline.isKept);
  if (import.meta.env.MODE === "single") return <p className={styles.note}>{words.isFile}</p>;
  return (
    <>
      <p className={styles.note}>
        <strong>{isKept ? words.isKept : words.isNotKept}</strong>
        {sentenceGap}
        {words.kept}
      </p>
      <p className={styles.note}>
        <a href={`./${singleFileName}`} download={singleFileName}>
          {words.file}
        </a>
        {sentenceGap}
        {words.fileNote}
      </p>
    </>
  );
}
