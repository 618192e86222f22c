import { Suspense, use, type ComponentType, type ReactNode } from "react";
import { onChoice } from "../../state/chosen";
import { PanelBoundary } from "./PanelBoundary";

/**
 * A component that is fetched when it is first shown. If that fails it throws, to a boundary, and
 * whatever the reader chooses next, it is fetched again: the next time may be luckier.
 */
export function fetched<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let loading: Promise<ComponentType<Props>> | undefined;

  const forget = () => {
    const stopListening = onChoice(() => {
      stopListening();
      loading = undefined;
    });
  };

  return function Fetched(props: Props) {
    if (!loading) {
      loading = load();
      loading.catch(forget);
    }
    const Panel = use(loading);
    return <Panel {...props} />;
  };
}

/** What has to be fetched when it is first shown, in a boundary of its own. */
export const lazily = (panel: ReactNode) => (
  <PanelBoundary>
    <Suspense>{panel}</Suspense>
  </PanelBoundary>
);
