import "katex/dist/katex.css";
import { useSyncExternalStore, type Ref } from "react";
import type { NotationId } from "../../formula/notation";
import type { TexStyle } from "./formula";
import styles from "./Tex.module.css";
import { onKatex, typeset } from "./typeset";

interface Props {
  /** LaTeX in role macros */
  tex: string;
  notation: NotationId;
  texStyle?: TexStyle;
  ref?: Ref<HTMLSpanElement>;
}

/**
 * A formula. While what typesets it is on its way, its place is kept; one that fails shows its source
 * and the reason there.
 */
export function Tex({ tex, notation, texStyle = "inline", ref }: Props) {
  const find = () => typeset({ tex, notation, style: texStyle });
  const set = useSyncExternalStore(onKatex, find, find);
  if (!set) return <span key="awaited" className={styles.awaited} data-style={texStyle} />;
  if (set.html === undefined)
    return (
      <span key="failed" className={styles.failure}>
        <code>{tex}</code> <small lang="en">{set.reason}</small>
      </span>
    );
  return (
    <span
      key="typeset"
      ref={ref}
      className={styles[texStyle]}
      dangerouslySetInnerHTML={{ __html: set.html }}
    />
  );
}
