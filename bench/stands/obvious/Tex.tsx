import katex from "katex";
import "katex/dist/katex.css";

interface Props {
  tex: string;
}

export function Tex({ tex }: Props) {
  const html = katex.renderToString(tex, { displayMode: true });
  return <div dangerouslySetInnerHTML={{ __html: html }} />;
}
