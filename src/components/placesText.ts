/** The values of indices as a text that does not break within one: i = 2, j = 3. */
export const placesText = (indices: Readonly<Record<string, number>>) =>
  Object.entries(indices)
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([letter, value]) => `${letter}\u00a0=\u00a0${value}`)
    .join(", ");
