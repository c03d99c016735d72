import { fill, h } from "../base/dom.js";
import { icon } from "../base/icons.js";
import { t } from "../base/i18n.js";
import { closePopover, isPopoverOf, openPopover } from "../base/popover.js";
import { button } from "./buttons.js";
import { Listbox } from "./listbox.js";

/** @typedef {import("./choices.js").Choice} Choice */

const SEARCHED_FROM = 9;

/**
 * A select: a button that shows what is chosen and opens the list. One choice is taken at once; several are confirmed together.
 * @param {{ label: string, choices: () => Choice[], chosen: string[], least: number, most: number, disabled?: boolean, attributes?: Record<string, unknown>,
 *   onChange: (values: string[], control: HTMLElement) => void }} select
 */
export function makePicker(select) {
  let chosen = select.chosen;
  const control = h("button", {
    type: "button",
    class: "picker",
    role: "combobox",
    "aria-haspopup": "listbox",
    "aria-expanded": "false",
    "aria-label": select.label,
    disabled: select.disabled,
    ...select.attributes,
    onclick: () => (isPopoverOf(control) ? closePopover() : open()),
    onkeydown: (event) => {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        open();
      }
    },
  });
  const show = () => fill(control, h("span", { class: chosen.length ? "picker-value" : "picker-value is-empty" }, words()), icon("down"));
  const words = () => {
    const labels = select
      .choices()
      .filter((choice) => chosen.includes(choice.value))
      .map((choice) => choice.label);
    return labels.length ? labels.join(", ") : select.label;
  };
  const take = (values) => {
    chosen = values;
    show();
    closePopover();
    control.focus();
    select.onChange(values, control);
  };
  const open = () => openList(control, select, chosen, take);
  show();
  return control;
}

function openList(control, select, chosen, take) {
  if (control.disabled || control.getAttribute("aria-busy") === "true") return;
  const [choices, several] = [select.choices(), select.most > 1];
  const confirm = several && button("", () => take(listbox.chosen()), { look: "primary", class: "picker-confirm" });
  const listbox = new Listbox({
    label: select.label,
    choices,
    chosen,
    several,
    most: select.most,
    searched: choices.length >= SEARCHED_FROM,
    onPick: (value) => {
      if (!several) take([value]);
      else countOut();
    },
  });
  const countOut = () => {
    const n = listbox.chosen().length;
    confirm.disabled = n < select.least;
    confirm.textContent = n < select.least ? t("select.least", { n: select.least }) : t("select.confirm", { n });
  };
  if (several) countOut();
  const clear = !several && select.least === 0 && chosen.length > 0 && button(t("select.none"), () => take([]), { class: "picker-confirm" });
  const panel = h("div", { class: "picker-panel" }, listbox.element, confirm || clear);
  control.setAttribute("aria-expanded", "true");
  control.setAttribute("aria-controls", listbox.list.id);
  openPopover(control, panel, {
    onClose: () => {
      control.setAttribute("aria-expanded", "false");
      control.removeAttribute("aria-controls");
    },
  });
  listbox.focus();
}
