import { useEffect, useState } from "preact/hooks";
import type { AFTER_PAINT } from "./after-paint.tsx";

type AfterPaint = typeof AFTER_PAINT;

let loaded: AfterPaint | null = null;

/** The parts that the first paint does without: sheets, tables, forms. `null` until they have come. */
export function useAfterPaint(): AfterPaint | null {
  const [parts, setParts] = useState(loaded);
  useEffect(() => {
    if (parts) return;
    void import("./after-paint.tsx").then((module) => {
      loaded = module.AFTER_PAINT;
      setParts(module.AFTER_PAINT);
    });
  }, [parts]);
  return parts;
}
