import type { ReactNode } from "react";

interface Props {
  summary: string;
  isOpen: boolean;
  onToggle: () => void;
  /** Whether paper does without it */
  isScreenOnly?: boolean;
  className?: string | undefined;
  children: ReactNode;
}

/** Something that is there only when it is opened. */
export function Disclosure(props: Props) {
  const { summary, isOpen, onToggle, isScreenOnly = false, className, children } = props;
  return (
    <details
      className={className}
      open={isOpen}
      data-screen-only={isScreenOnly || undefined}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open !== isOpen) onToggle(); // it also says so when it is opened by us
      }}
    >
      <summary>{summary}</summary>
      {isOpen && children}
    </details>
  );
}
