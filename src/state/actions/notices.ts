import type { DerivationId } from "../../derivations";
import type { Notice } from "../notice";
import { useStore } from "../store";

export const dismissNotices = () => useStore.setState({ notices: [] });

/** What was missing has come: that it had not is no news any more. */
export function withoutNotice(absence: Notice["code"]): void {
  const { notices } = useStore.getState();
  const others = notices.filter(({ code }) => code !== absence);
  if (others.length < notices.length) useStore.setState({ notices: others });
}

/** Says that a derivation could not be fetched; the page stays as it is. */
export const notifyAbsent = (derivation: DerivationId) =>
  sayOnly({ code: "not-loaded", derivation });

const sayOnly = (notice: Notice) => useStore.setState({ notices: [notice] });

/** Says that what reads another notation could not be fetched; the page stays as it is. */
export const lettersNotFetched = () => sayOnly({ code: "letters-not-loaded" });

/** Says that what opens a packed link could not be fetched; the page stays as it is. */
export const packingNotFetched = () => sayOnly({ code: "packing-not-loaded" });

/** Says that the words of a language could not be fetched; the page goes on in the other one. */
export const languageNotFetched = () => sayOnly({ code: "language-not-loaded" });
