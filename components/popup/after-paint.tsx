import "./after-paint.css";
import { GiveBack } from "../ui/give-back.tsx";
import { CrisisBanner, PausedBanner, PermissionBanner } from "./banners.tsx";
import { BlockTable } from "./block-table.tsx";
import { DayLinks } from "./day-links.tsx";
import { FlashLine } from "./flash-line.tsx";
import { NotesBanner } from "./notes-banner.tsx";
import { ParkField } from "./park-field.tsx";
import { ScoreButton } from "./score-button.tsx";
import { Sheets } from "./sheets.tsx";
import { SideButton } from "./side-button.tsx";
import { Trouble } from "./trouble-screen.tsx";
import { WorkingFor } from "./working-for.tsx";

/** One chunk of its own: the parts that the popup's first paint does without. */
export const AFTER_PAINT = {
  BlockTable,
  CrisisBanner,
  DayLinks,
  FlashLine,
  GiveBack,
  NotesBanner,
  ParkField,
  PausedBanner,
  PermissionBanner,
  ScoreButton,
  Sheets,
  SideButton,
  Trouble,
  WorkingFor,
};
