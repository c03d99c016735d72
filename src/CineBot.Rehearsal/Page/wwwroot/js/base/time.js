import { h } from "./dom.js";

const MINUTE = 60,
  HOUR = 3600,
  DAY = 86400,
  MONTH = 2629800,
  YEAR = 31557600;
const STYLES = {
  t: { timeStyle: "short" },
  T: { timeStyle: "medium" },
  d: { dateStyle: "short" },
  D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" },
  F: { dateStyle: "full", timeStyle: "short" },
  s: { dateStyle: "short", timeStyle: "short" },
  S: { dateStyle: "short", timeStyle: "medium" },
};
const formats = new Map();
let ahead = 0;

/** Community time: this machine's clock, moved as far as the rehearsal moved it. */
export const now = () => Date.now() + ahead;

/** How far community time is from this machine's clock, in milliseconds. */
export const offset = () => ahead;

/**
 * Takes over the community's time and brings every « in two days » up to date.
 * @param {number} milliseconds
 */
export function moveTo(milliseconds) {
  ahead = milliseconds;
  refreshRelative();
}

/**
 * An instant in one of the styles of `<t:…>`, in this locale and zone.
 * @param {number} instant milliseconds
 * @param {string} style
 * @param {{ locale: string, zone?: string }} viewer
 */
export function formatInstant(instant, style, viewer) {
  if (!isShown(instant)) return String(instant);
  return style === "R" ? relative(instant, viewer.locale) : dateFormat(style, viewer).format(instant);
}

/**
 * A `<time>` whose tip is the whole date; of style R it stays right as time goes by.
 * @param {number} instant milliseconds
 * @param {string} style
 * @param {{ locale: string, zone?: string }} viewer
 */
export function timeElement(instant, style, viewer) {
  if (!isShown(instant)) return h("span", {}, String(instant));
  const attributes = { datetime: new Date(instant).toISOString(), title: formatInstant(instant, "F", viewer) };
  if (style === "R") Object.assign(attributes, { "data-relative": instant, "data-locale": viewer.locale });
  return h("time", attributes, formatInstant(instant, style, viewer));
}

/** Keeps relative times right from now on. */
export function startTicking() {
  setInterval(refreshRelative, 1000);
}

/**
 * The calendar day of an instant where the viewer lives, to know when one day ends and the next begins.
 * @param {number} instant
 * @param {{ zone?: string }} viewer
 */
export const dayOf = (instant, viewer) => dateFormat("d", { locale: "en-CA", zone: viewer.zone }).format(instant);

function refreshRelative() {
  for (const element of document.querySelectorAll("time[data-relative]")) {
    const text = relative(Number(element.dataset.relative), element.dataset.locale);
    if (element.textContent !== text) element.textContent = text;
  }
}

function relative(instant, locale) {
  const seconds = Math.round((instant - now()) / 1000);
  const [size, unit] = unitOf(Math.abs(seconds));
  return relativeFormat(locale).format(Math.round(seconds / size), unit);
}

function unitOf(seconds) {
  if (seconds < MINUTE) return [1, "second"];
  if (seconds < HOUR) return [MINUTE, "minute"];
  if (seconds < DAY) return [HOUR, "hour"];
  if (seconds < MONTH) return [DAY, "day"];
  return seconds < YEAR ? [MONTH, "month"] : [YEAR, "year"];
}

function isShown(instant) {
  return Math.abs(instant) <= 8.64e15;
}

function relativeFormat(locale) {
  return kept(`R ${locale}`, () => new Intl.RelativeTimeFormat(locale, { numeric: "always" }));
}

function dateFormat(style, { locale, zone }) {
  return kept(`${style} ${locale} ${zone}`, () => new Intl.DateTimeFormat(locale, { ...(STYLES[style] ?? STYLES.f), timeZone: zone }));
}

function kept(key, make) {
  if (!formats.has(key)) formats.set(key, make());
  return formats.get(key);
}
