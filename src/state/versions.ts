import { messageSW, Workbox } from "workbox-window";
import type { VersionAsk } from "../workers/versionMessages";
import { useOffline } from "./offline";

const workbox = new Workbox("./sw.js");

/** The version that waits. */
let newer: string | undefined;

/**
 * Has the page kept by its worker, and hears of newer versions: at once, and whenever the reader comes
 * back to it. Rejects where there can be no such worker.
 */
export async function followVersions(): Promise<void> {
  workbox.addEventListener("waiting", ({ sw }) => void (sw && announce(sw)));
  const registration = await workbox.register({ immediate: true });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") workbox.update().catch(() => undefined);
  });
  if (registration) await untilActive(registration); // another site's worker may be there already
  useOffline.setState({ isKept: true });
}

/** Waits for the first version to be here; for ever where it is not to be had. */
async function untilActive({ active, waiting, installing }: ServiceWorkerRegistration) {
  const worker = active ?? waiting ?? installing!;
  if (worker.state === "activated") return;
  await new Promise<void>((resolve) =>
    worker.addEventListener("statechange", () => {
      if (worker.state === "activated") resolve();
    }),
  );
}

async function announce(waiting: ServiceWorker): Promise<void> {
  const asked: VersionAsk = { type: "VERSION" };
  newer = String(await messageSW(waiting, asked));
  useOffline.setState({ isNewerHere: newer !== putAwayVersion() });
}

/** Loads the page in its newer version; the link keeps what the reader chose. Other windows stay. */
export async function openNewer(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  if (!registration?.waiting) {
    location.reload(); // another window has let it take over
    return;
  }
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload());
  workbox.messageSkipWaiting();
}

const storageKey = "softmax-put-away-version";

/** Says no more of the newer version, in this window. */
export function putNewerAway(): void {
  useOffline.setState({ isNewerHere: false });
  try {
    sessionStorage.setItem(storageKey, newer!);
  } catch {
    // It is away until the page is loaded again.
  }
}

function putAwayVersion(): string | null {
  try {
    return sessionStorage.getItem(storageKey);
  } catch {
    return null;
  }
}
