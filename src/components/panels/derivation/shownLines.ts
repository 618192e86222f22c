import type { LineReading } from "../../../derivations/readings";

/** Lines as they are shown: an opened one after what it jumps over, and as it follows from there. */
export const shownLines = (lines: readonly LineReading[], opened: readonly number[]) =>
  lines.flatMap((read) =>
    read.opened.length > 0 && opened.includes(read.placed.step) ? read.opened : [read],
  );

/** Whether a line is one that another line jumps over, and not a line of the derivation itself. */
export const isJumpedOver = ({ placed: { line, part } }: LineReading): boolean =>
  !part.lines.includes(line);
