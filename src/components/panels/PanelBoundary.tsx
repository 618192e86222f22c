import { Component, type ReactNode } from "react";
import { useWords } from "../../state/environment";
import { reset } from "../../state/actions/places";
import { onChoice } from "../../state/chosen";
import { Button } from "../controls/Button";
import styles from "./PanelBoundary.module.css";

/**
 * A panel that throws shows a sentence in its own place; the rest of the page goes on. Whatever the
 * reader chooses next, the panel is tried again.
 */
export function PanelBoundary({ children }: { children: ReactNode }) {
  const words = useWords();
  return (
    <Boundary message={words.errors.panel} resetLabel={words.picture.reset}>
      {children}
    </Boundary>
  );
}

interface Props {
  message: string;
  resetLabel: string;
  children: ReactNode;
}

class Boundary extends Component<Props, { hasFailed: boolean }> {
  override state = { hasFailed: false };
  private stopListening: (() => void) | undefined;

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidCatch() {
    this.stopListening?.();
    this.stopListening = onChoice(() => {
      this.stopListening?.();
      this.setState({ hasFailed: false });
    });
  }

  override componentWillUnmount() {
    this.stopListening?.();
  }

  override render() {
    const { message, resetLabel, children } = this.props;
    if (!this.state.hasFailed) return children;
    return (
      <div className={styles.failure} role="alert">
        <p>{message}</p>
        <Button onClick={reset}>{resetLabel}</Button>
      </div>
    );
  }
}
