export function reportMutants(): boolean {
  return true;
}
