import { h } from "../base/dom.js";
import { t } from "../base/i18n.js";
import { choicesOf, presetOf } from "../parts/choices.js";
import { makePicker } from "../parts/picker.js";
import { actOnMessage } from "./acting.js";

/**
 * A select of a message; choosing asks the bot.
 * @param {any} component
 * @param {any} message
 */
export function renderSelect(component, message) {
  return h(
    "div",
    { class: "row-select" },
    makePicker({
      label: component.placeholder || t("select.choose"),
      choices: () => choicesOf(component, message.channel_id),
      chosen: presetOf(component),
      least: component.min_values ?? 1,
      most: component.max_values ?? 1,
      disabled: component.disabled === true,
      attributes: { "data-control": component.custom_id },
      onChange: (values, control) => actOnMessage(message, control, "select", { message: message.id, select: component.custom_id, values }),
    }),
  );
}
