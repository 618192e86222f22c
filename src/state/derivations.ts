import { prepared, titles } from "virtual:prepared";
import { derivations, type Derivation, type DerivationId } from "../derivations";
import { recordedReader } from "../formula/read/recorded";
import type { ContentsEntry } from "../derivations/contents";
import type { Text } from "../derivations/types";
import type { Reader } from "../formula/read/reader";
import type { NotationChoice } from "../formula/notation";
import { canRead, lettersReader, loadLetters } from "./lettersReader";
import { untilItFails } from "./untilItFails";

/** A derivation that has been fetched, with what the build has made of it. */
interface Loaded {
  readonly derivation: Derivation;
  /** Its lines, as they were read when the page was built */
  readonly reader: Reader;
}

const loaded = new Map<string, Loaded>();

/** What the build has typeset of what is here, by the keys of formulas. */
export const preparedFormulas: Awaited<ReturnType<(typeof prepared)[string]>>["formulas"][] = [];

/** The title of a derivation, be it here or not. */
export const titleOf = (id: string): Text => titles[id]!;

const loaders = new Map(
  derivations.map(({ id, load }): [DerivationId, () => Promise<void>] => [
    id,
    untilItFails(async () => {
      const [derivation, { formulas, readings }] = await Promise.all([load(), prepared[id]!()]);
      preparedFormulas.push(formulas);
      loaded.set(id, { derivation, reader: recordedReader(readings, lettersReader) });
    }),
  ]),
);

/** Fetches a derivation; at once done if it is here. Rejects without a network. */
export const loadDerivation = (id: DerivationId): Promise<void> => loaders.get(id)!();

/** Fetches what the list of all derivations shows; the same promise unless it failed. */
export const loadContents = untilItFails(async (): Promise<readonly ContentsEntry[]> => {
  const { contents, formulas } = await import("virtual:contents");
  preparedFormulas.push(formulas);
  return contents;
});

/** A derivation in some letters: what must be here before it is shown. */
export interface Wanted {
  readonly derivation: DerivationId;
  readonly notation: NotationChoice;
}

/** Fetches a derivation and what reads it in these letters. Rejects without a network. */
export async function load({ derivation, notation }: Wanted): Promise<void> {
  await Promise.all([loadDerivation(derivation), loadLetters(notation)]);
}

/** Acts at once if all that is wanted is here, else when it has been fetched. */
export function whenLoaded(wanted: Wanted, act: () => void, fail: () => void): void {
  if (loaded.has(wanted.derivation) && canRead(wanted.notation)) act();
  else load(wanted).then(act, fail);
}

function loadedOf(id: string): Loaded {
  const known = loaded.get(id);
  if (!known) throw new RangeError(`this derivation has not been loaded: ${id}`);
  return known;
}

/** @throws {RangeError} if it has not been loaded */
export const derivationOf = (id: DerivationId): Derivation => loadedOf(id).derivation;

/**
 * What reads the lines of a derivation.
 *
 * @throws {RangeError} if it has not been loaded
 */
export const readerOf = ({ id }: Derivation): Reader => loadedOf(id).reader;
