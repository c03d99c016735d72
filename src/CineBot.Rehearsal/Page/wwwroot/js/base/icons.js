import { svg } from "./dom.js";

// Drawn for this page on a grid of 24, in strokes that take the text's colour.
const STROKES = {
  text: ["M9 4 7 20", "M17 4l-2 16", "M4 9h16", "M3.5 15h16"],
  voice: ["M5 9.5v5h3.5L13 18V6L8.5 9.5z", "M16.5 9a4 4 0 0 1 0 6", "M19 6.5a8 8 0 0 1 0 11"],
  stage: ["M12 4a3 3 0 0 1 3 3v4a3 3 0 0 1-6 0V7a3 3 0 0 1 3-3z", "M6 11a6 6 0 0 0 12 0", "M12 17v3.5", "M8.5 20.5h7"],
  forum: ["M4 5h16v10H11l-4 4v-4H4z", "M8 9h8", "M8 12h5"],
  thread: ["M6 4v9a3 3 0 0 0 3 3h10", "M15.5 12.5 19 16l-3.5 3.5"],
  lock: ["M6.5 11h11v9h-11z", "M9 11V8a3 3 0 0 1 6 0v3"],
  people: [
    "M9 11a3.2 3.2 0 1 0 0-6.4A3.2 3.2 0 0 0 9 11z",
    "M3 20c.4-4 2.8-6 6-6s5.6 2 6 6",
    "M16 5a3 3 0 0 1 0 5.8",
    "M17.5 14.300c2 .7 3.2 2.6 3.5 5.7",
  ],
  person: ["M12 11.500a3.7 3.7 0 1 0 0-7.5 3.7 3.7 0 0 0 0 7.500z", "M5 20.500c.5-4.5 3.2-6.5 7-6.500s6.5 2 7 6.5"],
  calendar: ["M4 6h16v14H4z", "M4 10h16", "M8 3.500v4", "M16 3.500v4"],
  clock: ["M12 3.500a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z", "M12 7.500V12l3 2"],
  eye: ["M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z", "M12 9.200a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.600z"],
  curtain: ["M3 4h18", "M5 4c0 7-.5 12-2 16h5c1.5-4 2-9 2-16", "M19 4c0 7 .5 12 2 16h-5c-1.5-4-2-9-2-16"],
  bolt: ["M13 3 5 13.500h5.500L10 21l8-10.500h-5.500z"],
  film: ["M4 4.500h16v15H4z", "M8 4.500v15", "M16 4.500v15", "M4 9.500h4", "M4 14.500h4", "M16 9.500h4", "M16 14.500h4"],
  play: ["M7 4.500v15l12-7.500z"],
  stop: ["M6 6h12v12H6z"],
  close: ["M6 6l12 12", "M18 6 6 18"],
  more: ["M5.5 12h.01", "M12 12h.01", "M18.5 12h.01"],
  menu: ["M4 7h16", "M4 12h16", "M4 17h16"],
  down: ["M6 9.500l6 6 6-6"],
  right: ["M9.5 6l6 6-6 6"],
  left: ["M14.5 6l-6 6 6 6"],
  out: ["M9 5H5v14h14v-4", "M13 5h6v6", "M19 5l-8.5 8.5"],
  reply: ["M10 6 4.5 11.5 10 17", "M4.5 11.500H14a5.5 5.5 0 0 1 5.5 5.500v1"],
  copy: ["M8.5 8.5h11v11h-11z", "M15.5 8.500v-4h-11v11h4"],
  file: ["M6 3.500h8l4 4v13H6z", "M14 3.500v4h4"],
  clip: ["M18.5 11.5 12 18a4.2 4.2 0 0 1-6-6l7.5-7.500a2.9 2.9 0 0 1 4 4L10.5 15.5"],
  send: ["M4 12 20 4.5 15.5 20l-4-6z", "M11.5 14 20 4.5"],
  check: ["M5 12.500l4.5 4.500L19 7.5"],
  sun: [
    "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8z",
    "M12 2.500v2",
    "M12 19.500v2",
    "M2.5 12h2",
    "M19.5 12h2",
    "M5.3 5.300l1.4 1.4",
    "M17.3 17.300l1.4 1.4",
    "M18.7 5.300l-1.4 1.4",
    "M6.7 17.300l-1.4 1.4",
  ],
  moon: ["M19.5 14.500A8 8 0 0 1 9.5 4.500a8 8 0 1 0 10 10z"],
  search: ["M11 5a6 6 0 1 0 0 12 6 6 0 0 0 0-12z", "M15.5 15.5 20 20"],
  image: ["M4 5h16v14H4z", "M4 16l5-5 4 4 3-3 4 4", "M15.5 9.500h.01"],
  warning: ["M12 4 2.8 20h18.400z", "M12 10v4.5", "M12 17.300h.01"],
};

/**
 * A small drawing beside words; assistive technology passes over it.
 * @param {keyof typeof STROKES} name
 */
export function icon(name) {
  return svg(
    "svg",
    { class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false" },
    STROKES[name].map((d) => svg("path", { d })),
  );
}

/** The sign of the house: a reel whose spokes are ears of wheat, for those who glean. */
export function emblem() {
  const turns = [0, 72, 144, 216, 288];
  return svg(
    "svg",
    { class: "emblem", viewBox: "0 0 48 48", "aria-hidden": "true", focusable: "false" },
    svg("circle", { cx: 24, cy: 24, r: 21, class: "emblem-rim" }),
    turns.map((turn) =>
      svg(
        "g",
        { transform: `rotate(${turn} 24 24)` },
        svg("path", { class: "emblem-ear", d: "M24 20C20.5 17 20.5 11.5 24 7.5 27.5 11.5 27.5 17 24 20z" }),
      ),
    ),
    svg("circle", { cx: 24, cy: 24, r: 3, class: "emblem-hub" }),
  );
}
