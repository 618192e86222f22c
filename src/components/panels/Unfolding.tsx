import type { ReactNode } from "react";
import { toggleUnfolded } from "../../state/actions/preferences";
import { useUnfolded } from "../../state/chosen";
import type { Unfolded } from "../../state/unfolded";
import { Disclosure } from "../controls/Disclosure";

interface Props {
  /** What the link calls it */
  id: Unfolded;
  summary: string;
  className?: string | undefined;
  children: ReactNode;
}

/** Something that is there when it is unfolded, and in a link to it. */
export function Unfolding({ id, ...props }: Props) {
  const isOpen = useUnfolded().includes(id);
  return <Disclosure {...props} isOpen={isOpen} onToggle={() => toggleUnfolded(id)} />;
}
