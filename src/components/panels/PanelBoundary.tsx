import { Component, type ReactNode } from "react";
import { useWords } from "../../state/environment";
import { reset, useChosen } from "../../state/store";
import { Button } from "../controls/Button";
import styles from "./PanelBoundary.module.css";

/**
 * A panel that throws shows a sentence in its own place; the rest of the page goes on. Whatever the
 * reader chooses next, the panel is tried again.
 *
 * It follows the store itself: its children are made once, so a moved slider renders only the
 * panels that read it.
 */
export function PanelBoundary({ children }: { children: ReactNode }) {
  const words = useWords();
  return (
    <Boundary message={words.errors.panel} resetLabel={words.picture.reset} occasion={useChosen()}>
      {children}
    </Boundary>
  );
}

interface Props {
  message: string;
  resetLabel: string;
  /** When this changes, the panel is tried again. */
  occasion: unknown;
  children: ReactNode;
}

class Boundary extends Component<Props, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidUpdate({ occasion }: Props) {
    if (this.state.hasFailed && occasion !== this.props.occasion)
      this.setState({ hasFailed: false });
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
