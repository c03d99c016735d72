import { h, uniqueId } from "../base/dom.js";
import { t } from "../base/i18n.js";

const RADIO = 21;

/**
 * Radio buttons (one of several) or checkboxes (some of several).
 * @param {any} component
 * @param {{ required: boolean }} field
 * @returns {import("./fields.js").Input}
 */
export function makeChoiceGroup(component, { required }) {
  const [one, name] = [component.type === RADIO, uniqueId("group")];
  const inputs = component.options.map((option) =>
    h("input", { type: one ? "radio" : "checkbox", name, value: option.value, checked: option.default === true }),
  );
  const element = h(
    "div",
    { class: "choice-group" },
    component.options.map((option, at) =>
      h(
        "label",
        { class: "choice" },
        inputs[at],
        h("span", {}, option.label, option.description && h("span", { class: "field-about" }, option.description)),
      ),
    ),
  );
  const values = () => inputs.filter((input) => input.checked).map((input) => input.value);
  const [least, most] = one ? [required ? 1 : 0, 1] : [required ? (component.min_values ?? 1) : 0, component.max_values ?? inputs.length];
  const start = values().join("\n");
  return {
    element,
    group: true,
    value: () => (one ? (values()[0] ?? null) : values()),
    focus: () => (inputs.find((input) => input.checked) ?? inputs[0]).focus(),
    isTouched: () => values().join("\n") !== start,
    problem: () => {
      const n = values().length;
      if (n < least) return least > 1 ? t("select.least", { n: least }) : t("form.unchosen");
      return n > most ? t("select.most", { n: most }) : "";
    },
  };
}

/**
 * One box, which is ticked or not.
 * @param {any} component
 * @param {{ id: string, describedBy: string }} field
 * @returns {import("./fields.js").Input}
 */
export function makeSingleCheckbox(component, { id, describedBy }) {
  const start = component.default === true;
  const input = h("input", { type: "checkbox", id, class: "single-checkbox", "aria-describedby": describedBy, checked: start });
  return { element: input, value: () => input.checked, focus: () => input.focus(), isTouched: () => input.checked !== start, problem: () => "" };
}
