/** A frame as it stands in another page. */
export interface EmbedFrame {
  readonly address: string;
  /** What it is called, for those who do not see it */
  readonly title: string;
  /** How high it is until it has told its own height, in px */
  readonly height: number;
}

/** The frame as HTML, to be pasted into a page. */
export const frameHtml = ({ address, title, height }: EmbedFrame): string => `<iframe
  src="${escaped(address)}"
  title="${escaped(title)}"
  loading="lazy"
  width="100%"
  height="${height}"
  style="border: 0"
></iframe>
`;

/** What gives every frame of a page the height that it tells, and heeds nothing else. */
export const heightScript = `<script>
  addEventListener("message", ({ source, data }) => {
    if (data?.type !== "softmax-line-by-line" || !(data.height > 0)) return;
    for (const frame of document.querySelectorAll("iframe"))
      if (frame.contentWindow === source) frame.style.height = \`\${Math.ceil(data.height)}px\`;
  });
</script>
`;

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Text as it may stand between double quotes. */
const escaped = (text: string): string => text.replace(/[&<>"]/g, (one) => escapes[one]!);
