import { plainMacros } from "./macros";
import type { NotationId } from "./notation";
import { spelledOut } from "./spelledOut";

/** LaTeX in role macros as any LaTeX reads it: in the letters of a notation, without marks. */
export const plainTex = (tex: string, notation: NotationId): string =>
  spelledOut(tex, plainMacros(notation)).text;
