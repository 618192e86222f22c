import { useRef, type TouchEvent } from "react";

interface Handlers {
  onNext: () => void;
  onPrevious: () => void;
}

const shortestSwipePx = 48;

/** A swipe to the left goes on, to the right goes back, unless something under it scrolls sideways. */
export function useSwipe({ onNext, onPrevious }: Handlers) {
  const start = useRef<{ x: number; y: number }>(undefined);
  return {
    onTouchStart: ({ touches, target }: TouchEvent) => {
      const touch = touches.length === 1 ? touches[0] : undefined;
      start.current =
        touch && !(target as Element).closest("[data-scrolls-sideways]")
          ? { x: touch.clientX, y: touch.clientY }
          : undefined;
    },
    onTouchEnd: ({ changedTouches }: TouchEvent) => {
      if (!start.current) return;
      const right = changedTouches[0]!.clientX - start.current.x;
      const down = changedTouches[0]!.clientY - start.current.y;
      start.current = undefined;
      if (Math.abs(right) < shortestSwipePx || Math.abs(right) < 2 * Math.abs(down)) return;
      if (right < 0) onNext();
      else onPrevious();
    },
    onTouchCancel: () => {
      start.current = undefined;
    },
  };
}
