/** As much of it as is used here; the types that are published lack `noHinting`. */
declare module "subset-font" {
  export default function subsetFont(
    font: Buffer,
    characters: string,
    options: { targetFormat: "woff2"; noHinting?: boolean },
  ): Promise<Buffer>;
}
