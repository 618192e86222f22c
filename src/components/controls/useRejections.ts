import { useState } from "react";

/** What a field has refused. */
interface Rejection {
  readonly index: number;
  readonly text: string;
  /** The value that stayed: when that is moved, the refusal is out of date */
  readonly kept: number;
}

/** What a row of number fields has refused and is still to be mended. */
export function useRejections(values: readonly number[]) {
  const [rejections, setRejections] = useState<readonly Rejection[]>([]);
  const without = (index: number) => rejections.filter((rejection) => rejection.index !== index);
  return {
    standing: rejections
      .filter(({ index, kept }) => values[index] === kept)
      .toSorted((one, other) => one.index - other.index),
    reject: (index: number, text: string, kept: number) =>
      setRejections([...without(index), { index, text, kept }]),
    accept: (index: number) => {
      const others = without(index);
      if (others.length < rejections.length) setRejections(others);
    },
  };
}
