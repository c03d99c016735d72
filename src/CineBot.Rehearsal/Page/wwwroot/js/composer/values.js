import { t } from "../base/i18n.js";

const WHOLE = 4,
  NUMBER = 10,
  TEXT = 3;

/**
 * What typed words stand for in an option of this type; undefined when nothing was typed.
 * @param {any} option
 * @param {string} words
 */
export function typedValue(option, words) {
  const trimmed = words.trim();
  if (trimmed === "") return undefined;
  if (option.type !== WHOLE && option.type !== NUMBER) return trimmed;
  return Number(trimmed.replace(",", "."));
}

/**
 * What is wrong with an option's value, or nothing.
 * @param {any} option
 * @param {unknown} value
 * @param {string} words what stands in the line
 * @param {boolean} closed whether only what is offered may be chosen
 */
export function optionProblem(option, value, words, closed) {
  if (value === undefined) {
    if (closed && words.trim()) return t("option.not_offered");
    return option.required ? t("form.missing") : "";
  }
  if (option.type === WHOLE || option.type === NUMBER) return numberProblem(option, value);
  if (option.type !== TEXT || typeof value !== "string") return "";
  if (option.min_length && value.length < option.min_length) return t("form.too_short", { n: option.min_length });
  return option.max_length && value.length > option.max_length
    ? t("form.too_long", { n: option.max_length, over: value.length - option.max_length })
    : "";
}

function numberProblem(option, value) {
  if (!Number.isFinite(value) || (option.type === WHOLE && !Number.isInteger(value)))
    return t(option.type === WHOLE ? "option.whole" : "option.number");
  if (option.min_value !== undefined && value < option.min_value) return t("option.at_least", { least: option.min_value });
  return option.max_value !== undefined && value > option.max_value ? t("option.at_most", { most: option.max_value }) : "";
}
