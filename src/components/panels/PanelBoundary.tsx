import { Component, type ReactNode } from "react";
import { reset } from "../../state/store";
import styles from "./PanelBoundary.module.css";

interface Props {
  message: string;
  resetLabel: string;
  children: ReactNode;
}

/** A panel that throws shows a sentence in its own place; the rest of the page goes on. */
export class PanelBoundary extends Component<Props, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    const { message, resetLabel, children } = this.props;
    if (!this.state.hasFailed) return children;
    const handleReset = () => {
      reset();
      this.setState({ hasFailed: false });
    };
    return (
      <div className={styles.failure} role="alert">
        <p>{message}</p>
        <button type="button" onClick={handleReset}>
          {resetLabel}
        </button>
      </div>
    );
  }
}
