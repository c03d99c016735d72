import { fill, h } from "../base/dom.js";
import { t } from "../base/i18n.js";
import { formatInstant, now, offset } from "../base/time.js";
import { problemWords } from "../message/acting.js";
import { button } from "../parts/buttons.js";
import { on, state } from "../state/store.js";
import { control } from "../state/wire.js";

const HOUR = 3_600_000,
  DAY = 24 * HOUR;
const JUMPS = [
  ["hour", HOUR],
  ["day", DAY],
  ["weeks", 14 * DAY],
];
let shown = null;

on("clock", () => {
  if (shown?.isConnected) fill(shown, clockWords());
});

/** The community's clock: where it stands, and the ways to move it. */
export function makeTime() {
  shown = h("div", { class: "big-clock" }, clockWords());
  const said = h("p", { class: "done", role: "status" });
  const move = (details) => async () => {
    try {
      const { community } = await control("time", details);
      fill(said, t("time.moved_to", { time: formatInstant(Date.parse(community), "F", state.viewer) }));
    } catch (problem) {
      fill(said, problemWords(problem));
    }
  };
  return h(
    "div",
    { class: "time" },
    h("p", { class: "soft" }, t("time.how")),
    shown,
    said,
    h(
      "div",
      { class: "row" },
      JUMPS.map(([name, advance]) => button(t(`time.${name}`), move({ advance }), { look: "primary" })),
      button(t("time.back"), move({ offset: 0 })),
    ),
    h("p", { class: "soft" }, t("time.one_way")),
  );
}

function clockWords() {
  return [
    h("p", { class: "clock-now" }, formatInstant(now(), "F", state.viewer)),
    h("p", { class: "soft" }, offset() === 0 ? t("time.is_real") : t("time.is_ahead", { much: aheadWords(offset()) })),
  ];
}

function aheadWords(milliseconds) {
  const whole = Math.round(milliseconds / HOUR);
  const [days, hours] = [Math.trunc(whole / 24), whole % 24];
  return [days && t("time.days", { n: days }), (hours || !days) && t("time.hours", { n: hours })].filter(Boolean).join(", ");
}
