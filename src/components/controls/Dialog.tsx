import type { ComponentProps } from "react";
import styles from "./Dialog.module.css";

interface Props extends Omit<ComponentProps<"dialog">, "ref"> {
  onClose: () => void;
}

/** Opens over everything else as soon as it is there, at what is current in it. */
export function Dialog({ className = "", ...rest }: Props) {
  return <dialog ref={openModal} className={`${styles.dialog} ${className}`} {...rest} />;
}

function openModal(dialog: HTMLDialogElement | null): void {
  if (!dialog || dialog.open) return;
  dialog.showModal();
  dialog.querySelector<HTMLElement>("[aria-current]")?.focus();
}
