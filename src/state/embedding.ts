import { whenLoaded } from "./derivations";
import { canRead } from "./lettersReader";
import { whenReadable } from "./link/packing";
import { wantedIn } from "./link/parse";
import { lettersNotFetched, notifyAbsent, packingNotFetched } from "./actions/notices";
import { openLink } from "./actions/places";
import { chosenState } from "./chosen";
import { fragmentIn, heightMessage } from "./embedMessages";

/** Whether another page is around this one, so that there is somebody to speak to. */
const isFramed = () => window.parent !== window;

/**
 * Tells the page around this one how high an element is, at once and whenever that changes. A height is
 * no secret: whoever embeds the page may hear it.
 */
export function reportHeight(element: HTMLElement): () => void {
  if (!isFramed()) return () => undefined;
  let told: number | undefined;
  const observer = new ResizeObserver(() => {
    const message = heightMessage(element.getBoundingClientRect().height);
    if (message.height === told) return;
    told = message.height;
    window.parent.postMessage(message, "*");
  });
  observer.observe(element);
  return () => observer.disconnect();
}

/**
 * Opens what the page around this one asks for, as a link is opened. Messages of other windows, and all
 * that ask otherwise, are not for this page: nothing is said of them.
 */
export function obeyHost(): () => void {
  if (!isFramed()) return () => undefined;
  const obey = ({ source, data }: MessageEvent<unknown>) => {
    const fragment = source === window.parent ? fragmentIn(data) : undefined;
    if (fragment !== undefined) openHere(fragment);
  };
  window.addEventListener("message", obey);
  return () => window.removeEventListener("message", obey);
}

/** The fragment that was asked for last: an earlier one may come later. */
let asked: string | undefined;

/** Opens a link when what it speaks of is here; the same part stays embedded. */
function openHere(fragment: string): void {
  asked = fragment;
  const isAsked = () => asked === fragment;
  const kept = { embed: chosenState().embed };
  const fetchWanted = () => {
    const wanted = wantedIn(fragment, kept);
    whenLoaded(
      wanted,
      () => isAsked() && openLink(fragment, kept),
      () => {
        if (!isAsked()) return;
        if (canRead(wanted.notation)) notifyAbsent(wanted.derivation);
        else lettersNotFetched();
      },
    );
  };
  whenReadable(
    fragment,
    () => isAsked() && fetchWanted(),
    () => isAsked() && packingNotFetched(),
  );
}
