/** All files of the built page, as the worker that keeps them has them. */
declare module "virtual:kept-files" {
  /** Without a revision a file's name says which one it is. */
  export const files: readonly { readonly url: string; readonly revision: string | null }[];
  /** Another one where any file is */
  export const version: string;
}
