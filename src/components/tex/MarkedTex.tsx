import { use, type ComponentProps } from "react";
import { MarkTerms } from "./markTerms";
import { Tex } from "./Tex";

type Props = Omit<ComponentProps<typeof Tex>, "ref">;

/** A formula whose quantities answer to being pointed at. */
export function MarkedTex({ tex, notation, ...others }: Props) {
  const mark = use(MarkTerms);
  return <Tex {...mark(tex, notation)} notation={notation} {...others} />;
}
