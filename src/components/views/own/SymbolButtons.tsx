import { plainLetter, type NotationId } from "../../../formula/notation";
import type { OwnWords } from "../../../words/own";
import { Button } from "../../controls/Button";
import { symbolsOf, type Symbol } from "./symbols";
import styles from "./SymbolButtons.module.css";

interface Props {
  notation: NotationId;
  words: OwnWords;
  onChoose: (symbol: Symbol) => void;
}

/** Buttons that put symbols into the line that is written. */
export function SymbolButtons({ notation, words, onChoose }: Props) {
  return (
    <div className={styles.symbols} data-screen-only role="group" aria-label={words.symbols}>
      {symbolsOf(notation).map((symbol) => {
        const { text, name, tex } = symbol;
        return (
          <Button
            key={text}
            className={styles.symbol}
            aria-label={name === undefined ? undefined : words.symbolNames[name]}
            title={`${name === undefined ? "" : words.symbolNames[name] + words.colon}${tex.trim()}`}
            onMouseDown={(event) => event.preventDefault()} // the field keeps the focus
            onClick={() => onChoose(symbol)}
          >
            {plainLetter(text)}
          </Button>
        );
      })}
    </div>
  );
}
