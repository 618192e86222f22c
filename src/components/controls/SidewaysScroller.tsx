import { useEffect, useRef, useState, type ReactNode } from "react";
import styles from "./SidewaysScroller.module.css";

interface Props {
  /** What scrolls, for those who reach it by keyboard */
  label: string;
  /** Whether it breaks into lines instead, where there is height for them */
  wraps?: boolean;
  children: ReactNode;
}

/**
 * Content that may be wider than its place: then, and only then, it scrolls sideways, takes the
 * focus and the arrow keys, and shows at its edge that there is more.
 */
export function SidewaysScroller({ label, wraps = false, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [isScrolling, setIsScrolling] = useState(false);

  useEffect(() => {
    const element = box.current!;
    // Called with the first layout, too: to measure before it would make two of it.
    const observer = new ResizeObserver(() =>
      setIsScrolling(element.scrollWidth > element.clientWidth + 1),
    );
    observer.observe(element);
    observer.observe(element.firstElementChild!);
    return () => observer.disconnect();
  }, []);

  const whenScrolling = isScrolling && {
    role: "group",
    "aria-label": label,
    tabIndex: 0,
    "data-scrolls-sideways": true,
  };
  return (
    <div ref={box} className={styles.box} {...whenScrolling}>
      <div className={styles.content} data-wraps={wraps || undefined}>
        {children}
      </div>
    </div>
  );
}
