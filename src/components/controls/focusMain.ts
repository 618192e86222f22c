/** Gives the focus to what is read, when the control that had it is about to go. */
export const focusMain = (): void => document.querySelector("main")!.focus({ preventScroll: true });
