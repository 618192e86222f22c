import { useEffect, useRef, type PointerEvent, type RefObject } from "react";

/** A place in a picture, in px from its corner. */
export interface PicturePoint {
  readonly x: number;
  readonly y: number;
}

/** What fingers, a mouse or a wheel do with a picture. */
export interface Gestures {
  /** Something begins: what follows is measured from here */
  readonly onStart: () => void;
  /** So far since then: moved by so many px, and zoomed by a factor around a point */
  readonly onChange: (moved: PicturePoint, factor: number, around: PicturePoint) => void;
  /** A wheel turns: zoomed by a factor around a point */
  readonly onWheel: (factor: number, around: PicturePoint) => void;
  /** A press that did not move */
  readonly onPress: (at: PicturePoint) => void;
}

/** How far a finger may slip and still press. */
const slipPx = 4;

/** How much a notch of a wheel zooms; a touchpad that pinches sends many small ones. */
const factorPerPx = 1.0016;

/**
 * Pans with a pointer, zooms with two or with a wheel. While the page itself can be scrolled by the
 * finger, the browser takes the pointer away, and nothing happens here.
 */
export function usePanZoom(box: RefObject<HTMLElement | null>, gestures: Gestures) {
  const pointers = useRef(new Map<number, PicturePoint>());
  const start = useRef<{ middle: PicturePoint; spread: number }>(undefined);
  const hasMoved = useRef(false);
  const latest = useRef(gestures);
  useEffect(() => {
    latest.current = gestures;
  });

  useEffect(() => {
    const element = box.current!;
    const turn = (event: WheelEvent) => {
      event.preventDefault(); // the page would scroll, or zoom as a whole
      const px = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 20 : 1);
      const faster = event.ctrlKey ? 5 : 1; // that is how a touchpad's pinch arrives
      latest.current.onWheel(factorPerPx ** (px * faster), placeIn(box.current!, event));
    };
    element.addEventListener("wheel", turn, { passive: false });
    return () => element.removeEventListener("wheel", turn);
  }, [box]);

  const begin = () => {
    start.current = spreadOf([...pointers.current.values()]);
    latest.current.onStart();
  };

  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      if (pointers.current.size === 0) hasMoved.current = false;
      pointers.current.set(event.pointerId, placeIn(box.current!, event));
      begin();
    },
    onPointerMove: (event: PointerEvent) => {
      if (!pointers.current.has(event.pointerId)) return;
      pointers.current.set(event.pointerId, placeIn(box.current!, event));
      const { middle: from, spread: before } = start.current!;
      const { middle, spread } = spreadOf([...pointers.current.values()]);
      const moved = { x: middle.x - from.x, y: middle.y - from.y };
      if (Math.hypot(moved.x, moved.y) > slipPx || pointers.current.size > 1)
        hasMoved.current = true;
      if (hasMoved.current) latest.current.onChange(moved, before > 0 ? before / spread : 1, from);
    },
    onPointerUp: (event: PointerEvent) => {
      if (!pointers.current.delete(event.pointerId)) return;
      if (pointers.current.size > 0) begin();
      else if (!hasMoved.current) latest.current.onPress(placeIn(box.current!, event));
    },
    onPointerCancel: (event: PointerEvent) => {
      pointers.current.delete(event.pointerId);
      if (pointers.current.size > 0) begin();
    },
  };
}

/** Where a pointer is in an element, in px from its corner. */
function placeIn(
  element: HTMLElement,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): PicturePoint {
  const { left, top } = element.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}

/** The middle of some fingers, and how far they are apart: 0 for one. */
function spreadOf(points: readonly PicturePoint[]): { middle: PicturePoint; spread: number } {
  const [one = { x: 0, y: 0 }, other = one] = points;
  return {
    middle: { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 },
    spread: Math.hypot(one.x - other.x, one.y - other.y),
  };
}
