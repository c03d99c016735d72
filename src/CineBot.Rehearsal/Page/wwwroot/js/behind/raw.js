import { fill, h } from "../base/dom.js";
import { t } from "../base/i18n.js";

/**
 * JSON as it went over the wire, behind a press; written out only when it is opened.
 * @param {unknown} json
 */
export function raw(json) {
  const details = h("details", { class: "raw" }, h("summary", {}, t("exchange.raw")));
  details.addEventListener("toggle", () => {
    if (details.open && details.children.length === 1)
      details.append(h("pre", { tabindex: "0", role: "region", "aria-label": t("exchange.raw") }, JSON.stringify(json, null, 2)));
    else if (!details.open) fill(details, details.firstElementChild);
  });
  return details;
}
