import "katex/dist/katex.css";
import type { NotationId } from "../../formula/notation";
import styles from "./Tex.module.css";
import { typeset } from "./typeset";

interface Props {
  /** LaTeX in role macros */
  tex: string;
  notation: NotationId;
  /** Set on a line of its own, large operators in full size */
  display?: boolean;
}

/** A formula; one that fails shows its source and the reason in its own place. */
export function Tex({ tex, notation, display = false }: Props) {
  const { html, reason } = typeset(tex, notation, display);
  if (html === undefined)
    return (
      <span className={styles.failure}>
        <code>{tex}</code> <small lang="en">{reason}</small>
      </span>
    );
  const className = display ? styles.display : styles.inline;
  return <span className={className} dangerouslySetInnerHTML={{ __html: html }} />;
}
