import { useEffect, useRef, useState } from "react";
import type { EmbedFrame } from "../../../export/embed";
import { heightIn, openMessage } from "../../../state/embedMessages";
import styles from "./EmbedPreview.module.css";

/** How long an address stands still before the preview follows it: each is read as a link is. */
const restMs = 250;

/**
 * What is embedded, as another page shows it. It is told what to show as that page would: a new address
 * in its frame would be an entry in the history of the page.
 */
export function EmbedPreview({ address, title, height }: EmbedFrame) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [first] = useState(address);
  const [told, setTold] = useState(height);
  const isThere = useRef(false);
  const shown = useRef(address);
  const latest = useRef(address);

  const show = () => {
    if (!isThere.current || shown.current === latest.current) return;
    shown.current = latest.current;
    const { hash } = new URL(latest.current);
    frame.current!.contentWindow!.postMessage(openMessage(hash), location.origin);
  };

  useEffect(() => {
    latest.current = address;
    const timer = setTimeout(show, restMs);
    return () => clearTimeout(timer);
  }, [address]);

  useEffect(() => {
    const hear = ({ source, data }: MessageEvent<unknown>) => {
      const own = source === frame.current!.contentWindow ? heightIn(data) : undefined;
      if (own === undefined) return;
      isThere.current = true;
      setTold(own);
      show();
    };
    window.addEventListener("message", hear);
    return () => window.removeEventListener("message", hear);
  }, []);

  return (
    <iframe
      ref={frame}
      className={styles.preview}
      src={first}
      title={title}
      loading="lazy"
      height={told}
    />
  );
}
