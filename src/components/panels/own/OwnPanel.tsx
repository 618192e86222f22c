import { useMemo, useRef } from "react";
import { flushSync } from "react-dom";
import { claimIds, claimTex, type ClaimId } from "../../../derivations/claims";
import { useLanguage } from "../../../state/environment";
import { keptSheets } from "../../../state/keptSheets";
import { questionOf, type OwnQuestion } from "../../../state/ownLines";
import {
  blankSheet,
  isBlank,
  withLine,
  withLineAfter,
  withoutLine,
  type Sheet,
} from "../../../state/sheet";
import { changeSheet } from "../../../state/actions/own";
import { openSheet } from "../../../state/actions/places";
import { useSheet } from "../../../state/chosen";
import { ownWords } from "../../../words/own";
import { Button } from "../../controls/Button";
import { Unfolding } from "../Unfolding";
import { Select } from "../../controls/Select";
import type { ComposerHandle } from "../../views/own/Composer";
import { SymbolButtons } from "../../views/own/SymbolButtons";
import { BesidePanel } from "../BesidePanel";
import { claimText } from "./claimText";
import { OwnExportPanel } from "./OwnExportPanel";
import { OwnLinePanel } from "./OwnLinePanel";
import styles from "./OwnPanel.module.css";

/** A derivation of the reader's own, line after line, each judged against the one before. */
export function OwnPanel() {
  const sheet = useSheet();
  const words = ownWords[useLanguage()];
  const { claim, letters, lines } = sheet;
  const questions = useMemo(() => questionsOf(sheet), [sheet]);
  const claimOptions = useMemo(
    () => [
      ...claimIds.map((id) => ({ value: id, text: claimText(id, letters) })),
      { value: "none" as const, text: words.noClaim },
    ],
    [letters, words],
  );
  const composers = useRef(new Map<number, ComposerHandle>());
  /** The line that was written in last */
  const writing = useRef(0);
  /** Changes the lines, and goes on writing in one of them. */
  const changeAndFocus = (change: (sheet: Sheet) => Sheet, at: number) => {
    flushSync(() => changeSheet(change));
    composers.current.get(at)?.focus();
  };
  const addAfter = (at: number) => changeAndFocus((before) => withLineAfter(before, at), at + 1);
  const remove = (at: number) =>
    changeAndFocus((before) => withoutLine(before, at), Math.max(at - 1, 0));

  return (
    <BesidePanel page="own" title={words.title} picture="always" introduction={words.introduction}>
      <div className={styles.choices}>
        <Select
          label={words.claim}
          options={claimOptions}
          chosen={claim}
          onChoose={(chosen: ClaimId | "none") =>
            changeSheet((before) => ({ ...before, claim: chosen }))
          }
        />
      </div>
      <SymbolButtons
        notation={letters}
        words={words}
        onChoose={({ tex, selected }) =>
          composers.current.get(Math.min(writing.current, lines.length - 1))?.insert(tex, selected)
        }
      />
      <ol className={styles.lines}>
        {lines.map((text, at) => (
          <li key={at} className={styles.line}>
            <span className={styles.number} aria-hidden>
              {at + 1}
            </span>
            <OwnLinePanel
              ref={(handle) => {
                if (handle) composers.current.set(at, handle);
                else composers.current.delete(at);
              }}
              slot={`sheet ${at}`}
              value={text}
              question={questions[at]}
              label={words.line(at + 1)}
              previewLabel={words.preview(at + 1)}
              onChange={(changed) => changeSheet((before) => withLine(before, at, changed))}
              onEnter={() => addAfter(at)}
              onLeave={lines.length > 1 ? () => remove(at) : undefined}
              onFocus={() => {
                writing.current = at;
              }}
            />
            {lines.length > 1 && (
              <Button
                look="plain"
                className={styles.remove}
                aria-label={words.removeLine(at + 1)}
                title={words.removeLine(at + 1)}
                onClick={() => remove(at)}
              >
                ×
              </Button>
            )}
          </li>
        ))}
      </ol>
      <div className={styles.ways} data-screen-only>
        <Button look="filled" onClick={() => addAfter(lines.length - 1)}>
          {words.addLine}
        </Button>
        {!isBlank(sheet) && (
          <Button onClick={() => openSheet({ ...blankSheet, claim, letters })}>
            {words.newSheet}
          </Button>
        )}
        <span className={styles.hint}>{words.enterAdds}</span>
      </div>
      {!isBlank(sheet) && (
        <Unfolding id="own-export" summary={words.takeAway} className={styles.more}>
          <OwnExportPanel sheet={sheet} questions={questions} />
        </Unfolding>
      )}
      <Unfolding id="own-kept" summary={words.kept} className={styles.more}>
        <KeptSheets />
      </Unfolding>
    </BesidePanel>
  );
}

/** What the reader has written earlier and the browser has kept. */
function KeptSheets() {
  const words = ownWords[useLanguage()];
  const open = useSheet();
  const kept = useMemo(() => keptSheets(open), [open]);
  if (kept.length === 0) return <p>{words.nothingKept}</p>;
  return (
    <ul>
      {kept.map((sheet) => (
        <li key={[sheet.claim, sheet.letters, ...sheet.lines].join("\n")}>
          <Button look="plain" onClick={() => openSheet(sheet)}>
            {sheet.claim === "none" ? "" : claimText(sheet.claim, sheet.letters) + words.colon}
            <code>{sheet.lines.find((line) => line.trim() !== "")}</code>
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** What is asked about each line: those that are blank are passed over. */
function questionsOf({ claim, letters, lines }: Sheet): readonly (OwnQuestion | undefined)[] {
  const context = `${letters} ${claim}`;
  return lines.map((text, at) => {
    if (text.trim() === "") return undefined;
    return questionOf(context, {
      text,
      before: lines.slice(0, at).filter((line) => line.trim() !== ""),
      start: claim === "none" ? undefined : { claim: claimTex(claim) },
      letters: {},
      options: { notation: letters },
      stated: [],
    });
  });
}
