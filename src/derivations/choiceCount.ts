/** Among how many lines a withheld one is chosen, itself included. */
export const choiceCount = 4;
