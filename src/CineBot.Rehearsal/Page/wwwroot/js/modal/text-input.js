import { h } from "../base/dom.js";
import { t } from "../base/i18n.js";

const PARAGRAPH = 2,
  LONGEST = 4000,
  COUNT_FROM = 0.6;

/**
 * A line or a paragraph to type, with how much room is left when that is worth knowing.
 * @param {any} component
 * @param {{ id: string, required: boolean, describedBy: string }} field
 * @returns {import("./fields.js").Input}
 */
export function makeTextInput(component, { id, required, describedBy }) {
  const [least, most] = [component.min_length ?? 0, component.max_length ?? LONGEST];
  const start = component.value ?? "";
  const count = h("p", { class: "field-count", "aria-live": "polite" });
  const tally = () => {
    const length = input.value.length;
    count.textContent = length > most * COUNT_FROM || length < least ? t("form.count", { n: length, most }) : "";
    count.classList.toggle("is-over", length > most);
  };
  const attributes = {
    id,
    class: "input",
    placeholder: component.placeholder,
    "aria-describedby": describedBy,
    "aria-required": required ? "true" : null,
    value: start,
    oninput: tally,
    autocomplete: "off",
  };
  const input = /** @type {HTMLInputElement} */ (
    component.style === PARAGRAPH ? h("textarea", { ...attributes, rows: 4 }) : h("input", { ...attributes, type: "text" })
  );
  tally();
  return {
    element: input,
    extra: count,
    focus: () => input.focus(),
    value: () => input.value,
    isTouched: () => input.value !== start,
    problem: () => {
      const length = input.value.length;
      if (length === 0) return required ? t("form.missing") : "";
      if (length < least) return t("form.too_short", { n: least });
      return length > most ? t("form.too_long", { n: most, over: length - most }) : "";
    },
  };
}
