import type { PastedNumbers, UnreadPiece } from "../../../formula/pastedNumbers";
import { formatCount } from "../../../words";
import type { PictureWords } from "../../../words/pictures";
import { Button } from "../../controls/Button";
import styles from "./PasteReport.module.css";

interface Props {
  pasted: PastedNumbers;
  fewest: number;
  most: number;
  words: PictureWords["vocabulary"];
  /** Absent where the text is not in sight */
  onShowPiece: ((piece: UnreadPiece) => void) | undefined;
  onUse: () => void;
}

/** So many pieces that could not be read are listed; the others are counted. */
const mostListed = 8;

/** What was found in a pasted text, what could not be read, and what to do about it. */
export function PasteReport({ pasted, fewest, most, words, onShowPiece, onUse }: Props) {
  const { numbers, unread, unreadCount, around, hasDecimalCommas } = pasted;
  const { paste } = words;
  const count = formatCount(numbers.length);
  return (
    <div className={styles.report}>
      <p>{paste.found(count)}</p>
      {around.length > 0 && <p className={styles.quiet}>{paste.around(listed(around))}</p>}
      {hasDecimalCommas && <p className={styles.wrong}>{paste.decimalCommas}</p>}
      {unreadCount > 0 && (
        <>
          <p className={styles.wrong}>{paste.unread(formatCount(unreadCount))}</p>
          <ul>
            {unread.slice(0, mostListed).map((piece) => (
              <li key={piece.start}>
                {paste.piece(formatCount(piece.line), formatCount(piece.column), piece.text)}{" "}
                <span className={styles.quiet}>({paste.reasons[piece.reason]})</span>{" "}
                {onShowPiece && (
                  <Button look="plain" onClick={() => onShowPiece(piece)}>
                    {paste.show}
                  </Button>
                )}
              </li>
            ))}
          </ul>
          {unreadCount > mostListed && (
            <p className={styles.quiet}>{paste.more(formatCount(unreadCount - mostListed))}</p>
          )}
        </>
      )}
      {numbers.length < fewest ? (
        <p className={styles.wrong}>{paste.tooFew}</p>
      ) : numbers.length > most ? (
        <p className={styles.wrong}>{paste.tooMany(formatCount(most))}</p>
      ) : (
        <Button onClick={onUse}>{paste.use(count)}</Button>
      )}
    </div>
  );
}

/** Different texts, each once. */
const listed = (texts: readonly string[]): string => [...new Set(texts)].slice(0, 6).join(" · ");
