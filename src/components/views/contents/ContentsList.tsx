import type { DerivationId } from "../../../derivations";
import type { ContentsEntry } from "../../../derivations/contents";
import type { NotationChoice } from "../../../formula/notation";
import type { Language, Words } from "../../../words";
import { hasModifier } from "../../hasModifier";
import type { ColorTable } from "../../charts/colorTable";
import { Tex } from "../../tex/Tex";
import styles from "./ContentsList.module.css";
import { Strip } from "./Strip";

interface Props {
  entries: readonly ContentsEntry[];
  /** The derivation that is open behind the list */
  current: DerivationId;
  /** The letters of what they come to */
  notation: NotationChoice;
  language: Language;
  words: Words["contents"];
  colors: ColorTable;
  addressOf: (id: DerivationId) => string;
  onOpen: (id: DerivationId) => void;
}

/** All derivations: how each reasons, what it comes to, whose it is, how it looks. */
export function ContentsList({
  entries,
  current,
  notation,
  language,
  words,
  colors,
  ...links
}: Props) {
  const title = (id: DerivationId) => entries.find((entry) => entry.id === id)!.title[language];
  return (
    <ol className={styles.entries}>
      {entries.map(({ id, method, credit, references, relations, lineCount, result, strip }) => (
        <li key={id} className={styles.entry} aria-current={id === current || undefined}>
          <h3 className={styles.title}>
            <DerivationLink id={id} {...links}>
              {title(id)}
            </DerivationLink>
            {id === current && <small>{words.current}</small>}
          </h3>
          <div className={styles.text}>
            <p className={styles.method}>{method[language]}</p>
            <p className={styles.relations}>
              {relations.map(({ kind, to }) => (
                <span key={`${kind} ${to}`}>
                  {words.relations[kind]}{" "}
                  <DerivationLink id={to} {...links}>
                    {title(to)}
                  </DerivationLink>
                </span>
              ))}
            </p>
            <p className={styles.credit}>
              {words.lines(lineCount)} · {credit[language]}
              {references.length > 0 && (
                <>
                  {" · "}
                  {words.references}
                  {references.map(({ title: name, url }) => (
                    <a key={url} href={url} rel="noreferrer">
                      {name}
                    </a>
                  ))}
                </>
              )}
            </p>
          </div>
          <div className={styles.picture}>
            <Tex
              tex={result.tex}
              notation={notation === "own" ? result.notation : notation}
              texStyle="display"
            />
            <Strip parts={strip} colors={colors} />
          </div>
        </li>
      ))}
    </ol>
  );
}

interface LinkProps extends Pick<Props, "addressOf" | "onOpen"> {
  id: DerivationId;
  children: string;
}

/** A link that opens a derivation in place; with a modifier the browser does what it does with links. */
function DerivationLink({ id, addressOf, onOpen, children }: LinkProps) {
  return (
    <a
      href={addressOf(id)}
      onClick={(event) => {
        if (hasModifier(event)) return;
        event.preventDefault();
        onOpen(id);
      }}
    >
      {children}
    </a>
  );
}
