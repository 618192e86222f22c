import type { ComponentProps } from "react";
import styles from "./Button.module.css";

interface Props extends ComponentProps<"button"> {
  /** How much it is to be noticed: framed, filled for the next thing to do, or words alone */
  look?: "framed" | "filled" | "plain";
}

/** A button as everywhere on the page; one that is `aria-disabled` stays where the focus finds it. */
export function Button({ look = "framed", className = "", ...rest }: Props) {
  return (
    <button type="button" className={`${styles.button} ${className}`} data-look={look} {...rest} />
  );
}
