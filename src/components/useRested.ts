import { useEffect, useState } from "react";

/** A value once it has stood still for a while; undefined until then, and while it changes. */
export function useRested<Value>(value: Value | undefined, restMs: number): Value | undefined {
  const [rested, setRested] = useState<Value>();
  useEffect(() => {
    const timer = setTimeout(() => setRested(() => value), restMs);
    return () => clearTimeout(timer);
  }, [value, restMs]);
  return rested === value ? value : undefined;
}
