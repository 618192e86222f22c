import type { Corners } from "../../../math";

/** Corners that there are: what lies beyond the last class gives way to the first that is free. */
export function cornersWithin(corners: Corners, classCount: number): Corners {
  const free = [...Array(classCount).keys()].filter((one) => !corners.includes(one));
  return corners.map((corner) =>
    corner < classCount ? corner : free.shift()!,
  ) as unknown as Corners;
}
