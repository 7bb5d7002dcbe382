import Holidays, { type HolidaysTypes } from "date-holidays";
import type { HolidayPlace } from "../domain/settings.ts";
import { ABOUT_A_DAY_MS, type DayKey } from "../domain/time.ts";
import { addDays } from "../domain/zone.ts";

/** A public holiday, or several that lie on the same days. */
export type PublicHoliday = {
  readonly from: DayKey;
  readonly to: DayKey;
  readonly name: string;
  /** It begins within the day, so that part of the day is worked. */
  readonly isPartOfDay: boolean;
};

/** A part of a country with public holidays of its own; `code` as in `HolidayPlace`. */
export type HolidayRegion = { readonly code: string; readonly name: string };

/** The world's public holidays. All of it is in the package; nothing is asked of anybody. */
export type HolidayBook = {
  readonly countries: readonly string[];
  /** In the order of their names. */
  readonly regionsOf: (country: string, language: string) => readonly HolidayRegion[];
  /** Those that begin within the days, both included; none overlaps another. Empty for an unknown place. */
  readonly holidaysIn: (
    place: HolidayPlace,
    from: DayKey,
    to: DayKey,
    language: string,
  ) => readonly PublicHoliday[];
};

/** Reads the list of the library (data: CC BY-SA 3.0, see public/NOTICE.txt). */
export function createHolidayBook(): HolidayBook {
  const all = new Holidays();
  return {
    countries: Object.keys(all.getCountries()),
    regionsOf: (country, language) => regionsIn(all, country, language),
    holidaysIn: ({ country, region }, from, to, language) => {
      const [state = "", part = ""] = region?.split(".") ?? [];
      const list = new Holidays({ country, state, region: part }, { types: ["public"] });
      const years = range(Number(from.slice(0, 4)), Number(to.slice(0, 4)));
      const found = years.flatMap((year) => list.getHolidays(year, language).map(readHoliday));
      return merged(found.filter((each) => from <= each.from && each.from <= to));
    },
  };
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);

function regionsIn(all: Holidays, country: string, language: string): HolidayRegion[] {
  const states = Object.entries(namesOf(all.getStates(country, language)));
  return states
    .flatMap(([state, name]) => {
      const parts = Object.entries(namesOf(all.getRegions(country, state, language)));
      const own = parts.map(([part, partName]) => ({
        code: `${state}.${part}`,
        name: `${name} – ${partName}`,
      }));
      return [{ code: state, name }, ...own];
    })
    .sort((a, b) => a.name.localeCompare(b.name, language));
}

/** The library gives nothing at all, whatever its types say, where there are no parts. */
const namesOf = (names: Readonly<Record<string, string>> | undefined): Readonly<Record<string, string>> =>
  names ?? {};

/** `date` is what the clocks of the place show, whichever zone this browser is in. */
function readHoliday({ date, start, end, name }: HolidaysTypes.Holiday): PublicHoliday {
  const from = date.slice(0, 10);
  const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / ABOUT_A_DAY_MS));
  return { from, to: addDays(from, days - 1), name, isPartOfDay: !date.includes(" 00:00:00") };
}

/** Two holidays on one day are one day off; part of a day that is off anyway says nothing more. */
function merged(found: readonly PublicHoliday[]): PublicHoliday[] {
  const sorted = [...found].sort((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)));
  const days: PublicHoliday[] = [];
  for (const each of sorted) {
    const last = days.at(-1);
    if (last === undefined || last.to < each.from) days.push(each);
    else days[days.length - 1] = joined(last, each);
  }
  return days;
}

function joined(a: PublicHoliday, b: PublicHoliday): PublicHoliday {
  const whole = [a, b].filter(({ isPartOfDay }) => !isPartOfDay);
  const named = whole.length === 1 ? whole : [a, b];
  const names = new Set(named.map(({ name }) => name));
  return {
    from: a.from,
    to: a.to > b.to ? a.to : b.to,
    name: [...names].join(", "),
    isPartOfDay: whole.length === 0,
  };
}
