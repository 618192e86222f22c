import "react";

declare module "react" {
  /** Custom properties, as the stylesheets read them */
  interface CSSProperties extends Record<`--${string}`, string | number | undefined> {
    "--class-count"?: number;
  }
}
