/**
 * Keeps the whole page for when there is no network, and hands it out from then on: what is shown is
 * always of one version. A newer one is fetched whole beside it and waits until the reader asks for it,
 * or until no window of the older one is left.
 */
import { files, version } from "virtual:kept-files";
import { PrecacheController, PrecacheRoute } from "workbox-precaching";
import { registerRoute } from "workbox-routing";
import type { VersionAsk } from "./versionMessages";

/** As much of what such a worker has of `self` as is used here. */
interface WorkerScope {
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { type: "window" }): Promise<readonly unknown[]>;
  };
  readonly registration: Pick<ServiceWorkerRegistration, "scope" | "installing" | "waiting">;
  skipWaiting(): Promise<void>;
  addEventListener(type: "install", listener: (event: InstallEvent) => void): void;
  addEventListener(type: "activate", listener: (event: LastingEvent) => void): void;
  addEventListener(type: "fetch", listener: (event: FetchEvent) => void): void;
  addEventListener(type: "message", listener: (event: MessageEvent<VersionAsk>) => void): void;
}

interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface InstallEvent extends LastingEvent {
  /** Where browsers have it: what is answered without this worker */
  addRoutes?(route: {
    condition: { urlPattern: string };
    source: { cacheName: string };
  }): Promise<void>;
}

interface FetchEvent extends LastingEvent {
  readonly request: Request;
}

const scope = self as unknown as WorkerScope;
const kept = new PrecacheController({
  plugins: [{ cacheWillUpdate: ({ response }) => Promise.resolve(withoutVary(response)) }],
});
kept.addToCacheList([...files]);

scope.addEventListener("install", (event) => {
  void kept.install(event);
  // Hashed files come straight from what is kept, so that a visit need not wait for this worker to start.
  const assets = { urlPattern: `${scope.registration.scope}assets/*` };
  const source = { cacheName: kept.strategy.cacheName };
  event.addRoutes?.({ condition: assets, source }).catch(() => undefined);
});
// The first visit needs no second one: its window, too, has everything without a network.
scope.addEventListener("activate", (event) => event.waitUntil(scope.clients.claim()));

scope.addEventListener("message", ({ data, ports }) => {
  if (data.type === "SKIP_WAITING") void scope.skipWaiting();
  else ports[0]?.postMessage(version);
});

scope.addEventListener("fetch", (event) => {
  if (event.request.mode === "navigate") event.waitUntil(forgetOlder(event));
});

// The page, whatever is asked behind its address; other pages below it are not ours.
registerRoute(new PrecacheRoute(kept, { ignoreURLParametersMatching: [/./] }));

// What a window of an older version still fetches: the site may have it no more.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.href.startsWith(`${scope.registration.scope}assets/`),
  async ({ request }) => (await caches.match(request)) ?? (await fetch(request)),
);

/**
 * A file is the same for whoever asks: where the server says that it may vary by headers of the request,
 * the browser would not find it again. What is missing is not kept, and then nothing is.
 */
function withoutVary({ ok, body, status, statusText, headers: sent }: Response): Response | null {
  const headers = new Headers(sent);
  headers.delete("vary");
  return ok ? new Response(body, { status, statusText, headers }) : null;
}

/**
 * Throws away what older versions have left, when the page is opened and no window of it was open: so
 * long an older one may want it. What a newer one has fetched by then stays.
 */
async function forgetOlder(event: LastingEvent): Promise<void> {
  const { installing, waiting } = scope.registration;
  const open = await scope.clients.matchAll({ type: "window" });
  if (open.length === 0 && !installing && !waiting) await kept.activate(event);
}
