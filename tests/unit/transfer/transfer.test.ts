import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildExport, countDays, exportFileName, exportText } from "../../../utils/transfer/export-json.ts";
import type { ExportRows } from "../../../utils/transfer/export-rows.ts";
import { parseExport } from "../../../utils/transfer/import-json.ts";
import { anyExportRows } from "../../support/any-export.ts";
import { misfits } from "../../support/json-schema.ts";

const SCHEMA = JSON.parse(
  readFileSync(new URL("../../../docs/relache-export.schema.json", import.meta.url), "utf8"),
) as Record<string, unknown>;
const NOW = Date.UTC(2026, 10, 23, 4, 10);

const fileOf = (rows: ExportRows) => buildExport(rows, NOW, "0.1.0");
const EMPTY: ExportRows = {
  spans: [],
  days: [],
  dayShape: [],
  plans: [],
  dayPlans: [],
  exceptions: [],
  journal: [],
  clients: [],
  tombstones: [],
  settings: [],
};
const SPAN = {
  id: "a-1",
  rev: 1,
  device: "a",
  start: 1000,
  end: 2000,
  service: "linkedin",
  activity: "watch",
  client: null,
  context: "work",
  zone: "Europe/Paris",
  exceptionId: null,
  source: "auto",
} as const;

describe("an export", () => {
  it("comes back as it was", () => {
    fc.assert(
      fc.property(anyExportRows, (rows) => {
        const parsed = parseExport(exportText(fileOf(rows)));
        expect(parsed).toEqual({ ok: true, rows, exportedAt: NOW, app: "0.1.0" });
      }),
    );
  });

  it("is described by its schema, and nothing else is read from it", () => {
    fc.assert(
      fc.property(anyExportRows, (rows) => {
        const file = JSON.parse(exportText(fileOf(rows))) as unknown;
        expect(misfits(SCHEMA, file)).toEqual([]);
        const stuffed = JSON.parse(exportText(fileOf(rows)), (_, value: unknown) =>
          typeof value === "object" && value !== null && "id" in value
            ? { ...value, url: "https://x" }
            : value,
        ) as unknown;
        const parsed = parseExport(JSON.stringify(stuffed));
        expect(parsed).toMatchObject({ ok: true });
        if (parsed.ok) expect(misfits(SCHEMA, fileOf(parsed.rows))).toEqual([]);
      }),
    );
  });

  it("has a name, and tells how many days it speaks of", () => {
    expect(exportFileName("2026-11-23")).toBe("relache-2026-11-23.json");
    const total = {
      device: "a",
      service: "x",
      activity: "watch",
      client: "",
      context: "work",
      inMs: 1,
      offMs: 0,
      rev: 1,
    } as const;
    const days = [
      { ...total, day: "2026-11-22" },
      { ...total, day: "2026-11-23", client: "c" },
      { ...total, day: "2026-11-23" },
    ];
    expect(countDays({ days, dayShape: [] })).toBe(2);
  });
});

describe("an import", () => {
  const problemOf = (text: string) => {
    const parsed = parseExport(text);
    return parsed.ok ? null : [parsed.problem, parsed.where];
  };
  const withStores = (stores: Record<string, unknown>) =>
    problemOf(JSON.stringify({ ...fileOf(EMPTY), stores: { ...EMPTY, ...stores } }));

  it.each([
    ["", "not-json"],
    ["{", "not-json"],
    ["null", "not-relache"],
    ["[]", "not-relache"],
    ['"relache-export"', "not-relache"],
    ['{"format":"other","version":1}', "not-relache"],
    ['{"format":"relache-export","version":2}', "newer-version"],
  ])("refuses %s: %s", (text, problem) => {
    expect(problemOf(text)).toEqual([problem, ""]);
  });

  it("takes a file that an editor put a mark before", () => {
    expect(problemOf(`\uFEFF${exportText(fileOf(EMPTY))}`)).toBeNull();
  });

  it.each([
    ["a version that is none", { ...fileOf(EMPTY), version: "1" }, "version"],
    ["no stores", { ...fileOf(EMPTY), stores: null }, "stores"],
    ["a store missing", { ...fileOf(EMPTY), stores: { ...EMPTY, clients: undefined } }, "clients"],
  ])("names the place: %s", (_, file, where) => {
    expect(problemOf(JSON.stringify(file))).toEqual(["broken", where]);
  });

  it.each([
    ["an end before the start", { spans: [SPAN, { ...SPAN, id: "a-2", end: 1000 }] }, "spans[1].end"],
    ["a second row of one id", { spans: [SPAN, SPAN] }, "spans[1]"],
    ["an unknown activity", { spans: [{ ...SPAN, activity: "sleep" }] }, "spans[0].activity"],
    ["an unknown zone", { spans: [{ ...SPAN, zone: "Mars/Base" }] }, "spans[0].zone"],
    ["an instant that is no date", { spans: [{ ...SPAN, start: -1e300 }] }, "spans[0].start"],
    ["a row that is none", { tombstones: [3] }, "tombstones[0]"],
    ["a broken revision", { tombstones: [{ id: "a-1", rev: 1.5 }] }, "tombstones[0].rev"],
    [
      "a day that does not exist",
      { dayPlans: [{ day: "2026-02-30", zone: "UTC", intervals: [], kind: "work", planId: "p" }] },
      "dayPlans[0].day",
    ],
    [
      "hours that overlap",
      {
        dayPlans: [
          {
            day: "1970-01-01",
            zone: "UTC",
            intervals: [
              [1, 5],
              [4, 6],
            ],
            kind: "work",
            planId: "p",
          },
        ],
      },
      "dayPlans[0].intervals",
    ],
    [
      "hours of more than a day",
      {
        dayPlans: [
          { day: "1970-01-02", zone: "UTC", intervals: [[0, 40 * 3_600_000]], kind: "work", planId: "p" },
        ],
      },
      "dayPlans[0].intervals",
    ],
    [
      "hours of another day",
      { dayPlans: [{ day: "2026-02-20", zone: "UTC", intervals: [[1, 5]], kind: "work", planId: "p" }] },
      "dayPlans[0].intervals",
    ],
    ["a plan without a week", { plans: [{ id: "p", effectiveFrom: 0, savedAt: 0, week: [] }] }, "plans[0]"],
    [
      "data of another kind",
      { journal: [{ id: "a-1", rev: 1, at: 1, end: null, kind: "visit", data: { plannedMs: 1 } }] },
      "journal[0].data.service",
    ],
    ["settings that are none", { settings: ["x"] }, "settings[0]"],
    ["two settings", { settings: [{}, {}] }, "settings[1]"],
    ["a broken state", { state: { device: null, guard: { visits: [] } } }, "state.guard.armedFrom"],
  ])("names the place: %s", (_, stores, where) => {
    expect(withStores(stores)).toEqual(["broken", where]);
  });

  it("mends settings value by value", () => {
    const parsed = parseExport(
      JSON.stringify(fileOf(EMPTY)).replace('"settings":[]', '"settings":[{"weekStart":6,"theme":3}]'),
    );
    expect(parsed).toMatchObject({ ok: true, rows: { settings: [{ weekStart: 6, theme: "auto" }] } });
  });

  it("never throws", () => {
    const rows = fc.dictionary(
      fc.constantFrom(...Object.keys(EMPTY), "state"),
      fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue())),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          rows.map((stores) => JSON.stringify({ ...fileOf(EMPTY), stores: { ...EMPTY, ...stores } })),
        ),
        (text) => {
          const parsed = parseExport(text);
          expect(typeof parsed.ok).toBe("boolean");
        },
      ),
    );
  });

  it("refuses a file in which any one value was spoilt, or reads only sound rows from it", () => {
    fc.assert(
      fc.property(anyExportRows, fc.nat(), fc.jsonValue(), (rows, pick, junk) => {
        const places: (() => void)[] = [];
        const file = structuredClone(fileOf(rows)) as unknown;
        const walk = (value: unknown): void => {
          if (typeof value !== "object" || value === null) return;
          for (const [key, each] of Object.entries(value)) {
            places.push(() => Reflect.set(value, key, junk));
            walk(each);
          }
        };
        walk(file);
        places[pick % places.length]?.();
        const parsed = parseExport(JSON.stringify(file));
        if (parsed.ok) expect(misfits(SCHEMA, JSON.parse(exportText(fileOf(parsed.rows))))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
