/**
 * Line icons on a 24 px grid, drawn for Relâche: each is one stroked path.
 * Single constants, so that a page carries only those it shows.
 */
export const SLIDERS =
  "M4 7h9M17.5 7H20M4 17h2.5M11 17h9M12.9 7a2.3 2.3 0 1 0 4.6 0a2.3 2.3 0 1 0 -4.6 0M6.4 17a2.3 2.3 0 1 0 4.6 0a2.3 2.3 0 1 0 -4.6 0";
export const REPORT = "M4 20h16M7 16v-4M12 16V6M17 16V9";
export const CUP =
  "M5 9h11v5a5 5 0 0 1-5 5h-1a5 5 0 0 1-5-5zM16 10.5h1.5a2.5 2.5 0 0 1 0 5H16M8 3.5v2M12 3.5v2";
export const CHEVRON_LEFT = "m14.5 6-6 6 6 6";
export const CHEVRON_RIGHT = "m9.5 6 6 6-6 6";
export const CHEVRON_DOWN = "m6 9.5 6 6 6-6";
export const CHEVRON_UP = "m6 14.5 6-6 6 6";
export const BELL_OFF = "M6 16.5V11a6 6 0 0 1 9.5-4.9M18 11v5.5M4.5 16.5h15M10 20h4M4 4l16 16";
export const BELL = "M6 16.5V11a6 6 0 0 1 12 0v5.5M4.5 16.5h15M10 20h4";
export const BUOY =
  "M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0 -17 0M8.5 12a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0M6 6l3.5 3.5M18 6l-3.5 3.5M6 18l3.5-3.5M18 18l-3.5-3.5";
export const PAUSE = "M8.5 5.5v13M15.5 5.5v13";
export const PLAY = "M8 5.5v13l10.5-6.5z";
export const USER = "M8.4 8a3.6 3.6 0 1 0 7.2 0a3.6 3.6 0 1 0 -7.2 0M4.8 20c.8-4 3.6-6 7.2-6s6.4 2 7.2 6";
export const MOON = "M19.5 14.4A8 8 0 0 1 9.6 4.5a8 8 0 1 0 9.9 9.9z";
export const SUN =
  "M8 12a4 4 0 1 0 8 0a4 4 0 1 0 -8 0M12 3v2M12 19v2M21 12h-2M5 12H3M18.4 5.6 17 7M7 17l-1.4 1.4M18.4 18.4 17 17M7 7 5.6 5.6";
export const SUNSET =
  "M3 18.5h18M6.5 18.5a5.5 5.5 0 0 1 11 0M12 3v6M9 6.2 12 9.2l3-3M3.5 14l1.6.8M20.5 14l-1.6.8";
export const CHECK = "m5 12.5 4.5 4.5L19 7.5";
export const PLUS = "M12 5v14M5 12h14";
export const CLOSE = "m6 6 12 12M18 6 6 18";
export const PEN = "M5 19h3.5L19 8.5 15.5 5 5 15.5zM13 7.5l3.5 3.5";
export const CALENDAR =
  "M6 6h12a2 2 0 0 1 2 2v10a2 2 0 0 1 -2 2h-12a2 2 0 0 1 -2 -2v-10a2 2 0 0 1 2 -2zM4 10.5h16M8.5 4v4M15.5 4v4";
export const COPY =
  "M10.5 8.5h7a2 2 0 0 1 2 2v7a2 2 0 0 1 -2 2h-7a2 2 0 0 1 -2 -2v-7a2 2 0 0 1 2 -2zM15.5 8.5v-2a2 2 0 0 0-2-2h-7a2 2 0 0 0-2 2v7a2 2 0 0 0 2 2h2";
export const CLOCK = "M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0 -17 0M12 7v5l3.5 2";
export const GLOBE =
  "M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0 -17 0M3.5 12h17M12 3.5c5 5 5 12 0 17M12 3.5c-5 5-5 12 0 17";
export const LOCK =
  "M7 10.5h10a2 2 0 0 1 2 2v5.5a2 2 0 0 1 -2 2h-10a2 2 0 0 1 -2 -2v-5.5a2 2 0 0 1 2 -2zM8 10.5V8a4 4 0 0 1 8 0v2.5";
export const LANGUAGE = "M4 6h9M8.5 4v2c0 4-2 7-4.5 8.5M6 10c1 2 3 3.5 5 4.3M12 20l4-9.5L20 20M13.4 17h5.2";
export const DOWNLOAD = "M12 4v11M7.5 11l4.5 4.5L16.5 11M4.5 20h15";
export const TABLE =
  "M6 5h12a2 2 0 0 1 2 2v10a2 2 0 0 1 -2 2h-12a2 2 0 0 1 -2 -2v-10a2 2 0 0 1 2 -2zM4 10h16M4 14.5h16M10 10v9";
export const NOTE = "M5 4.5h14v10l-5 5H5zM14 19.5v-5h5M8.5 9h7M8.5 12.5h4";
export const UNDO = "M8 8H14a5 5 0 0 1 0 10H9M8 8l3.5-3.5M8 8l3.5 3.5";
export const INFO = "M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0 -17 0M12 11v5M12 8v.1";
export const TAG = "M4 11V4.5h6.5L20 14l-6.2 6zM8 8.3v.1";
export const SIDE =
  "M6 5h12a2 2 0 0 1 2 2v10a2 2 0 0 1 -2 2h-12a2 2 0 0 1 -2 -2v-10a2 2 0 0 1 2 -2zM14.5 5v14";
export const SITE =
  "M6 5h12a2.5 2.5 0 0 1 2.5 2.5v9a2.5 2.5 0 0 1 -2.5 2.5h-12a2.5 2.5 0 0 1 -2.5 -2.5v-9a2.5 2.5 0 0 1 2.5 -2.5zM3.5 9.5h17M7 7.3v.1M9.5 7.3v.1";
