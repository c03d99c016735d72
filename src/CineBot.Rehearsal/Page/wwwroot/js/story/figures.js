import { h } from "../base/dom.js";
import { t } from "../base/i18n.js";

/**
 * Figures of the story, each with what it counts.
 * @param {Record<string, number>} figures
 * @param {string[]} names
 */
export function renderFigures(figures, names) {
  return h(
    "dl",
    { class: "figures" },
    names
      .filter((name) => typeof figures?.[name] === "number")
      .map((name) =>
        h("div", { class: `figure is-${name}` }, h("dt", {}, t(`figure.${name}`, { n: figures[name] })), h("dd", {}, value(name, figures[name]))),
      ),
  );
}

function value(name, number) {
  const language = document.documentElement.lang;
  if (name === "down_ms")
    return new Intl.NumberFormat(language, { style: "unit", unit: "second", maximumFractionDigits: 1, unitDisplay: "short" }).format(number / 1000);
  return number.toLocaleString(language);
}
