import type { Place } from "./problem";

/** What is put before and after a part of a formula. */
export interface Mark {
  readonly place: Place;
  readonly before: string;
  readonly after: string;
}

/** LaTeX with marks around some of its parts; one part may hold others. */
export function withMarks(tex: string, marks: readonly Mark[]): string {
  const outerFirst = marks.toSorted(
    ({ place: one }, { place: other }) => one.start - other.start || other.end - one.end,
  );
  let at = 0;
  let text = "";
  const write = (end: number, mark: string) => {
    text += tex.slice(at, end) + mark;
    at = end;
  };
  const open: Mark[] = [];
  const closeUpTo = (position: number) => {
    while (open.length > 0 && open.at(-1)!.place.end <= position) {
      const { place, after } = open.pop()!;
      write(place.end, after);
    }
  };
  for (const mark of outerFirst) {
    closeUpTo(mark.place.start);
    write(mark.place.start, mark.before);
    open.push(mark);
  }
  closeUpTo(tex.length);
  return text + tex.slice(at);
}
