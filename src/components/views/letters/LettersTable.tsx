import { dictionaryEntry, dictionaryRoles } from "../../../derivations/dictionary";
import { roleLetters } from "../../../formula/macros";
import type { NotationId } from "../../../formula/notation";
import type { Words } from "../../../words";
import { Tex } from "../../tex/Tex";
import styles from "./LettersTable.module.css";

interface LettersColumn {
  readonly id: NotationId;
  /** The derivation whose letters these are */
  readonly title: string;
  /** What the choice of these letters is called; absent where a source has them in passing */
  readonly choice: string | undefined;
}

interface Props {
  columns: readonly LettersColumn[];
  chosen: NotationId | "own";
  words: Words["letters"];
  onChoose: (id: NotationId) => void;
}

/** Who calls what how: a row for each quantity, a column for each notation. */
export function LettersTable({ columns, chosen, words, onChoose }: Props) {
  return (
    <table className={styles.table}>
      <caption data-spoken-only>{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.role}</th>
          {columns.map(({ id, title, choice }) => (
            <th key={id} scope="col" data-chosen={id === chosen || undefined}>
              <span className={styles.title}>{title}</span>
              {choice === undefined ? (
                <small>{words.secondHalf}</small>
              ) : (
                <button
                  type="button"
                  aria-pressed={id === chosen}
                  aria-label={choice}
                  onClick={() => onChoose(id)}
                >
                  {id === chosen ? words.inUse : words.use}
                </button>
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {dictionaryRoles.map((role) => (
          <tr key={role}>
            <th scope="row">{words.roles[role]}</th>
            {columns.map(({ id }) => {
              const { isAdded, isElsewhereOther } = dictionaryEntry(id, role);
              return (
                <td
                  key={id}
                  data-chosen={id === chosen || undefined}
                  data-added={isAdded || undefined}
                  data-elsewhere-other={isElsewhereOther || undefined}
                >
                  <Tex tex={roleLetters[role]} notation={id} />
                  {isAdded && <span data-spoken-only> {words.added}</span>}
                  {isElsewhereOther && <span data-spoken-only> {words.elsewhereOther}</span>}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
