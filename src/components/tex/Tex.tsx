import "katex/dist/katex.css";
import type { Ref } from "react";
import type { NotationId } from "../../formula/notation";
import styles from "./Tex.module.css";
import { typeset, type TexStyle } from "./typeset";

interface Props {
  /** LaTeX in role macros */
  tex: string;
  notation: NotationId;
  texStyle?: TexStyle;
  ref?: Ref<HTMLSpanElement>;
}

/** A formula; one that fails shows its source and the reason in its own place. */
export function Tex({ tex, notation, texStyle = "inline", ref }: Props) {
  const { html, reason } = typeset(tex, notation, texStyle);
  if (html === undefined)
    return (
      <span className={styles.failure}>
        <code>{tex}</code> <small lang="en">{reason}</small>
      </span>
    );
  return <span ref={ref} className={styles[texStyle]} dangerouslySetInnerHTML={{ __html: html }} />;
}
