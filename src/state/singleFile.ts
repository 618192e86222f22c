/** The whole page in one file that opens from a disk: it stands beside the page, under this name. */
export const singleFileName = "softmax-line-by-line.html";
