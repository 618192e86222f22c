import { Component, type ReactNode } from "react";
import { reset } from "../../state/store";
import styles from "./PanelBoundary.module.css";

interface Props {
  message: string;
  resetLabel: string;
  /** When this changes, the panel is tried again. */
  occasion: unknown;
  children: ReactNode;
}

/** A panel that throws shows a sentence in its own place; the rest of the page goes on. */
export class PanelBoundary extends Component<Props, { hasFailed: boolean }> {
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
        <button type="button" onClick={reset}>
          {resetLabel}
        </button>
      </div>
    );
  }
}
