import { fill, h, uniqueId } from "../base/dom.js";
import { t } from "../base/i18n.js";
import { makeChoiceGroup, makeSingleCheckbox } from "./groups.js";
import { makeSelectInput } from "./select-input.js";
import { makeTextInput } from "./text-input.js";
import { makeUpload } from "./upload.js";

/**
 * One field of a form: its label, its description, its input and, beside it, what is wrong with it.
 * @typedef {{ id: string, label: string, required: boolean, element: HTMLElement, value: () => unknown, check: () => boolean, say: (problem: string) => void, focus: () => void, isTouched: () => boolean }} Field
 */

/**
 * The bare input that a field is built around.
 * @typedef {{ element: HTMLElement, value: () => unknown, problem: () => string, focus: () => void, isTouched: () => boolean, group?: boolean, extra?: unknown }} Input
 */

const KINDS = {
  3: makeSelectInput,
  4: makeTextInput,
  5: makeSelectInput,
  6: makeSelectInput,
  7: makeSelectInput,
  8: makeSelectInput,
  19: makeUpload,
  21: makeChoiceGroup,
  22: makeChoiceGroup,
  23: makeSingleCheckbox,
};

/**
 * @param {any} component with `label` and `description` of its Label
 * @param {string} channel
 * @returns {Field}
 */
export function makeField(component, channel) {
  const [id, problemId, aboutId] = [uniqueId("field"), uniqueId("problem"), uniqueId("about")];
  const required = component.type !== 23 && (component.required ?? true);
  const problem = h("p", { class: "field-problem", id: problemId });
  const describedBy = [component.description && aboutId, problemId].filter(Boolean).join(" ");
  const input = KINDS[component.type](component, { id, channel, required, describedBy });
  const say = (words) => {
    fill(problem, words);
    input.element.classList.toggle("is-wrong", words !== "");
    target(input).setAttribute("aria-invalid", String(words !== ""));
  };
  input.element.addEventListener("input", () => {
    if (problem.textContent) say("");
  });
  const label = [
    component.label,
    required && h("span", { class: "required", "aria-hidden": "true" }, " *"),
    required && h("span", { class: "sr-only" }, ` (${t("form.required")})`),
  ];
  const about = component.description && h("p", { class: "field-about", id: aboutId }, component.description);
  const element = input.group
    ? h("fieldset", { class: "field", "aria-describedby": describedBy }, h("legend", {}, label), about, input.element, problem)
    : h("div", { class: "field" }, h("label", { for: id }, label), about, input.element, input.extra, problem);
  return {
    id: component.custom_id,
    label: component.label ?? "",
    required,
    element,
    say,
    value: input.value,
    focus: input.focus,
    isTouched: input.isTouched,
    check: () => {
      say(input.problem());
      return problem.textContent === "";
    },
  };
}

function target(input) {
  return input.element.matches("input, textarea, button") ? input.element : (input.element.querySelector("input, textarea, button") ?? input.element);
}
