/** A ref that opens a dialog over everything else as soon as it is there, at what is current in it. */
export const openModal = (dialog: HTMLDialogElement | null): void => {
  if (!dialog || dialog.open) return;
  dialog.showModal();
  dialog.querySelector<HTMLElement>("[aria-current]")?.focus();
};
