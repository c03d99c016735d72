import { h } from "../base/dom.js";
import { icon } from "../base/icons.js";
import { t } from "../base/i18n.js";
import { refusalWords } from "../message/acting.js";
import { renderFigures } from "./figures.js";

const SIGNS = { true: "check", false: "warning", null: "clock" };

/**
 * The last frame: the figures, then each verdict with what it was found by; one that could not be reached here says why.
 * @param {any} story
 */
export function renderEnding(story) {
  return h(
    "div",
    { class: "ending" },
    story.problem && h("p", { class: "problem" }, refusalWords(story.problem, story.why)),
    story.film && h("p", { class: "ending-film" }, story.film),
    renderFigures(story.figures, ["pressed", "kept", "told", "cards", "messages", "pinged", "kills", "down_ms", "requests"]),
    h(
      "ul",
      { class: "verdicts" },
      (story.verdicts ?? []).map((verdict) =>
        h(
          "li",
          { class: `verdict is-${verdict.holds}` },
          h("span", { class: "verdict-sign" }, icon(SIGNS[verdict.holds])),
          h(
            "div",
            {},
            h(
              "p",
              { class: "verdict-title" },
              h("strong", {}, t(`verdict.${verdict.key}`)),
              " ",
              h("span", { class: "state-tag" }, t(`verdict.holds.${verdict.holds}`)),
            ),
            verdict.because && h("p", { class: "soft" }, t(`verdict.because.${verdict.because}`)),
            verdict.found?.length > 0 &&
              h(
                "ul",
                { class: "found" },
                verdict.found.map((one) => h("li", {}, one)),
              ),
          ),
        ),
      ),
    ),
  );
}
