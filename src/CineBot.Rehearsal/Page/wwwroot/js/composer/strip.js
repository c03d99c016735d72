import { fill, h } from "../base/dom.js";
import { icon } from "../base/icons.js";
import { t } from "../base/i18n.js";
import { button, iconButton } from "../parts/buttons.js";

/** The strip above the line: what one is answering, what is under way, what did not work and how to go on. */
export function makeStrip() {
  const [answering, waitingFor, failed] = [
    h("div", { class: "strip-reply" }),
    h("div", { class: "strip-waiting", role: "status" }),
    h("div", { class: "strip-problem", role: "alert" }),
  ];
  return {
    element: h("div", { class: "strip" }, failed, waitingFor, answering),
    /** @param {{ name: string } | null} original @param {() => void} onCancel */
    reply(original, onCancel) {
      fill(
        answering,
        original && [
          icon("reply"),
          h("span", {}, t("composer.replying", { name: original.name })),
          iconButton("close", t("composer.no_reply"), onCancel),
        ],
      );
    },
    /** @param {string} words @returns {() => void} takes the words away */
    waiting(words) {
      const line = h("p", {}, h("span", { class: "dots", "aria-hidden": "true" }, h("i"), h("i"), h("i")), words);
      fill(failed);
      waitingFor.append(line);
      return () => line.remove();
    },
    /** @param {string} words @param {{ label: string, onPick: () => void }} [way] */
    problem(words, way) {
      fill(
        failed,
        icon("warning"),
        h("span", {}, words),
        way &&
          button(way.label, () => {
            fill(failed);
            way.onPick();
          }),
        iconButton("close", t("dialog.close"), () => fill(failed)),
      );
    },
    clear() {
      fill(failed);
    },
  };
}
