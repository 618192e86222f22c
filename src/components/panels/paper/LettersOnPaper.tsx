import type { Part } from "../../../derivations";
import { dictionaryRoles, type DictionaryRole } from "../../../derivations/dictionary";
import { notationOf } from "../../../derivations/statements";
import { stringsIn } from "../../../derivations/prose";
import { roleLetters } from "../../../formula/macros";
import { notations, type NotationId } from "../../../formula/notation";
import { useDerivation } from "../../../state/chosen";
import { useLanguage, useWords } from "../../../state/environment";
import { paperWords } from "../../../words/paper";
import { letterText } from "../../charts/letterText";
import { Tex } from "../../tex/Tex";
import { hasKatex } from "../../tex/typeset";
import styles from "./LettersOnPaper.module.css";

/** Which letter stands for what in the derivation; once more where its source changes them midway. */
export function LettersOnPaper() {
  const derivation = useDerivation();
  const words = useWords().letters;
  const { lettersFrom } = paperWords[useLanguage()];
  const groups: { notation: NotationId; from: number; parts: Part[] }[] = [];
  derivation.parts.forEach((part, at) => {
    const notation = notationOf(derivation, part);
    const last = groups.at(-1);
    if (last?.notation === notation) last.parts.push(part);
    else groups.push({ notation, from: at + 1, parts: [part] });
  });
  return groups.map(({ notation, from, parts }) => (
    <div key={from}>
      {from > 1 && <p className={styles.from}>{lettersFrom(from)}</p>}
      <dl className={styles.letters}>
        {rolesIn(parts).map((role) => (
          <div key={role}>
            <dt>
              <Letter role={role} notation={notation} />
            </dt>
            <dd>{words.roles[role]}</dd>
          </div>
        ))}
      </dl>
    </div>
  ));
}

/** What lines and their reasons speak of. */
function rolesIn(parts: readonly Part[]): DictionaryRole[] {
  const tex = parts.flatMap(({ lines }) => stringsIn(lines)).join(" ");
  return dictionaryRoles.filter((role) => {
    const name = roleLetters[role].slice(1);
    return role !== "log" && new RegExp(`\\\\${name}(?![A-Za-z])`).test(tex);
  });
}

/** A letter as in formulas, or as plain characters where nothing is here to typeset it. */
function Letter({ role, notation }: { role: DictionaryRole; notation: NotationId }) {
  return hasKatex() ? (
    <Tex tex={roleLetters[role]} notation={notation} />
  ) : (
    <i className={styles.letter}>{letterText(notations[notation][role])}</i>
  );
}
