/**
 * Has the page kept for when there is no network, as soon as it is loaded and has nothing else to do.
 * Where a browser or a frame forbids that, nothing else changes. Other builds are not kept: that of the
 * development server, the strict one, and the single file, which needs no network.
 */
export function keepPage(): void {
  if (import.meta.env.MODE !== "production" || !("serviceWorker" in navigator)) return;
  const keep = () =>
    whenIdle(() => {
      import("./versions").then(({ followVersions }) => followVersions()).catch(ignore);
    });
  if (document.readyState === "complete") keep();
  else window.addEventListener("load", keep, { once: true });
}

/** What is not kept is fetched: the page says nothing of it. */
const ignore = () => undefined;

const whenIdle = (work: () => void) =>
  "requestIdleCallback" in window ? requestIdleCallback(work) : setTimeout(work, 1000);
