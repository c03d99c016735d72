import { t } from "../base/i18n.js";
import { choicesOf, presetOf } from "../parts/choices.js";
import { makePicker } from "../parts/picker.js";

/**
 * A select in a form: nothing is sent until the form is.
 * @param {any} component
 * @param {{ id: string, channel: string, required: boolean, describedBy: string }} field
 * @returns {import("./fields.js").Input}
 */
export function makeSelectInput(component, { id, channel, required, describedBy }) {
  const start = presetOf(component);
  const least = required ? (component.min_values ?? 1) : 0;
  let values = start;
  const control = makePicker({
    label: component.placeholder || component.label || t("select.choose"),
    choices: () => choicesOf(component, channel),
    chosen: start,
    least,
    most: component.max_values ?? 1,
    attributes: { id, "aria-describedby": describedBy, "aria-required": required ? "true" : null },
    onChange: (chosen) => {
      values = chosen;
      control.dispatchEvent(new Event("input"));
    },
  });
  return {
    element: control,
    value: () => values,
    focus: () => control.focus(),
    isTouched: () => values !== start,
    problem: () => {
      if (values.length < least) return least > 1 ? t("select.least", { n: least }) : t("form.unchosen");
      return "";
    },
  };
}
