import { useEffect, useState } from "preact/hooks";
import { firstPaint } from "../ui/first-paint.ts";
import type { AFTER_PAINT } from "./after-paint.tsx";

type AfterPaint = typeof AFTER_PAINT;

let loaded: AfterPaint | null = null;
let loading: Promise<AfterPaint> | null = null;

/** Asked for once, whoever needs them. */
function load(): Promise<AfterPaint> {
  loading ??= firstPaint()
    .then(() => import("./after-paint.tsx"))
    .then((module) => (loaded = module.AFTER_PAINT));
  return loading;
}

/** The parts that the first paint does without: sheets, tables, forms. `null` until they have come. */
export function useAfterPaint(): AfterPaint | null {
  const [parts, setParts] = useState(loaded);
  useEffect(() => {
    if (!parts) void load().then(setParts);
  }, [parts]);
  return parts;
}
