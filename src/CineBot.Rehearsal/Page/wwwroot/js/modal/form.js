import { fill, h } from "../base/dom.js";
import { t } from "../base/i18n.js";
import { renderMarkdown } from "../markdown/render.js";
import { problemWords } from "../message/acting.js";
import { button } from "../parts/buttons.js";
import { openDialog } from "../parts/dialog.js";
import { readerIn } from "../state/reader.js";
import { place } from "../state/place.js";
import { guildOf, state } from "../state/store.js";
import { act } from "../state/wire.js";
import { makeField } from "./fields.js";

const TEXT = 10,
  LABEL = 18;

/**
 * Opens a form of the bot. It stays open, with everything that was typed, until the bot has taken it.
 * @param {{ title: string, components: any[] }} modal
 * @param {string} interaction the act that opened it
 */
export function openForm(modal, interaction) {
  new Form(modal, interaction).open();
}

/** A form on somebody's screen. */
class Form {
  #modal;
  #interaction;
  #parts;
  #fields;
  #problem = h("p", { class: "problem", role: "alert" });
  #leave = h("div", { class: "form-leave", role: "alert" });
  #form = h("form", { class: "form", novalidate: true });
  #send = button(t("form.send"), () => this.#form.requestSubmit(), { look: "primary" });
  #over = false;
  #close = () => {};

  constructor(modal, interaction) {
    [this.#modal, this.#interaction] = [modal, interaction];
    this.#parts = modal.components.map((top) => part(top, place.channel));
    this.#fields = this.#parts.flatMap((one) => one.fields);
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit();
    });
  }

  open() {
    const hint = this.#fields.some((field) => field.required) && t("form.required_hint");
    const cancel = button(t("form.cancel"), () => this.#mayClose() && this.#close());
    const foot = h("div", { class: "dialog-foot" }, cancel, this.#send);
    const parts = this.#parts.map((one) => one.element);
    fill(this.#form, this.#problem, parts, h("p", { class: "soft form-hint" }, hint), this.#leave, foot);
    this.#close = openDialog(this.#modal.title, () => this.#form, { class: "is-form", mayClose: () => this.#mayClose() }).close;
    this.#fields[0]?.focus();
  }

  async #submit() {
    if (this.#send.getAttribute("aria-busy") === "true" || !check(this.#fields)) return;
    fill(this.#problem);
    this.#send.setAttribute("aria-busy", "true");
    const refusal = await this.#deliver();
    this.#send.removeAttribute("aria-busy");
    if (refusal === null) this.#finish();
    else if (!sayBeside(this.#fields, refusal)) fill(this.#problem, refusal, " ", t("form.kept"));
  }

  /** Null when the bot has taken it, or why it did not. */
  async #deliver() {
    try {
      const values = await Promise.all(this.#fields.map(async (field) => [field.id, await field.value()]));
      const outcome = await act(state.viewer.id, "submit", { interaction: this.#interaction, values: Object.fromEntries(values) });
      return outcome.failure ? t("act.silent") : null;
    } catch (problem) {
      return problemWords(problem);
    }
  }

  #finish() {
    this.#over = true;
    this.#close();
  }

  /** Asks first, when something was typed that closing would lose. */
  #mayClose() {
    if (this.#over || !this.#fields.some((field) => field.isTouched())) return true;
    const stay = button(t("form.stay"), () => {
      fill(this.#leave);
      this.#fields[0].focus();
    });
    fill(
      this.#leave,
      h("p", {}, t("form.leave")),
      stay,
      button(t("form.drop"), () => this.#finish(), { look: "danger" }),
    );
    stay.focus();
    return false;
  }
}

function part(top, channel) {
  if (top.type === TEXT) return { element: renderMarkdown(top.content, readerIn(guildOf(channel))), fields: [] };
  const inputs = top.type === LABEL ? [{ ...top.component, label: top.label, description: top.description }] : top.components;
  const fields = inputs.map((input) => makeField(input, channel));
  return { element: fields.map((field) => field.element), fields };
}

function check(fields) {
  const wrong = fields.filter((field) => !field.check());
  wrong[0]?.focus();
  return wrong.length === 0;
}

/** A refusal that names a field is shown at that field. */
function sayBeside(fields, refusal) {
  const named = fields.find((field) => field.label && refusal.includes(`« ${field.label} »`));
  named?.say(refusal);
  named?.focus();
  return Boolean(named);
}
