import { useState, type ReactNode } from "react";

interface Props {
  summary: string;
  className?: string | undefined;
  children: ReactNode;
}

/** Something that is there only when it is opened. */
export function Disclosure({ summary, className, children }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className={className} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen && children}
    </details>
  );
}
