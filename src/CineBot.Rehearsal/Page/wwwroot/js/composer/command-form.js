import { fill, h } from "../base/dom.js";
import { t } from "../base/i18n.js";
import { iconButton } from "../parts/buttons.js";
import { localised } from "../state/commands.js";
import { makeFinder } from "./finder.js";
import { makeOption } from "./option.js";

/** A chosen command with its options to fill in: the required ones first, the others at a press or by typing their name. */
export class CommandForm {
  #command;
  #channel;
  #wish;
  #fields = new Map();
  #problem = h("p", { class: "problem", role: "alert" });
  #hint = h("p", { class: "command-hint", "aria-hidden": "true" });
  #holes = h("div", { class: "holes" });
  #more = h("div", { class: "more-options", role: "group", "aria-label": t("composer.more_options") });
  #finder;
  #send;

  /**
   * @param {any} command
   * @param {string} channel
   * @param {Record<string, string>} values words that were already typed, by option
   * @param {{ onSend: (filled: Record<string, any>) => void, onCancel: (words: string) => void }} wish
   */
  constructor(command, channel, values, wish) {
    [this.#command, this.#channel, this.#wish] = [command, channel, wish];
    for (const option of command.options) {
      if (option.required || values[option.name] !== undefined) this.#field(option).type(values[option.name] ?? "");
    }
    this.#send = iconButton("send", t("composer.send_command", { name: this.#title }), () => this.#submit(), { class: "is-primary" });
    this.#finder = makeFinder({
      options: () => this.#closed,
      onFilter: (options) => this.#showOffers(options),
      onOpen: (option) => this.#open(option),
      onSubmit: () => this.#submit(),
      onBack: () => wish.onCancel(this.#title),
    });
    this.element = this.#frame();
    this.#draw();
  }

  /** @param {string} words why it came back; nothing is said without */
  say(words) {
    if (words) fill(this.#problem, words, " ", t("form.kept"));
  }

  /** Goes to the first option that is still empty, to where others are found, or to the button that sends. */
  focus() {
    const empty = [...this.#fields.values()].find((field) => field.value() === undefined);
    if (empty) empty.focus();
    else if (this.#fields.size === 0 && this.#closed.length > 0) this.#finder.focus();
    else this.#send.focus();
  }

  /**
   * Goes to an option whose words are still being typed: the next letters belong to it too.
   * @param {string} name
   */
  goOn(name) {
    this.#fields.get(name)?.focus();
  }

  get #closed() {
    return this.#command.options.filter((option) => !this.#fields.has(option.name));
  }

  get #title() {
    return `/${this.#command.title}`;
  }

  #field(option) {
    const { name } = option;
    if (!this.#fields.has(name)) {
      const wish = {
        command: this.#command.path,
        channel: this.#channel,
        others: () => this.#filled(name),
        onDone: () => this.#next(name),
        onBack: () => this.#back(option),
        onSubmit: () => this.#submit(),
        onNamed: (word) => this.#turnTo(word),
      };
      this.#fields.set(name, makeOption(option, wish));
    }
    return this.#fields.get(name);
  }

  #filled(except) {
    const filled = [...this.#fields].filter(([name]) => name !== except).map(([name, field]) => [name, field.value()]);
    return Object.fromEntries(filled.filter(([, value]) => value !== undefined));
  }

  #frame() {
    const cancel = iconButton("close", t("composer.cancel_command"), () => this.#wish.onCancel(""));
    const end = h("div", { class: "command-end" }, cancel, this.#send);
    const line = h("div", { class: "command-line" }, h("span", { class: "command-name" }, this.#title), this.#holes, this.#finder, this.#more, end);
    const form = h("form", { class: "command", "aria-label": this.#title, novalidate: true }, this.#hint, this.#problem, line);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit();
    });
    form.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      event.preventDefault();
      this.#wish.onCancel("");
    });
    form.addEventListener("focusin", (event) => {
      this.#hint.textContent = event.target.closest(".hole")?.dataset.about ?? this.#command.description;
    });
    return form;
  }

  #draw() {
    const open = this.#command.options.filter((option) => this.#fields.has(option.name));
    fill(
      this.#holes,
      open.map((option) => this.#fields.get(option.name).element),
    );
    this.#finder.hidden = this.#closed.length === 0;
    this.#showOffers(this.#closed);
  }

  #showOffers(options) {
    fill(
      this.#more,
      options.map((option) => this.#offer(option)),
    );
    this.#more.hidden = options.length === 0;
  }

  #offer(option) {
    const attributes = { type: "button", class: "tag", title: localised(option, "description"), onclick: () => this.#open(option) };
    return h("button", attributes, `+ ${localised(option)}`);
  }

  #open(option) {
    const field = this.#field(option);
    this.#draw();
    field.focus();
  }

  /** An option's name and a colon, typed among other words, lead to that option; false when it is no option's name. */
  #turnTo(word) {
    const option = this.#command.options.find((known) => known.name === word || localised(known) === word);
    if (option) this.#open(option);
    return Boolean(option);
  }

  #next(name) {
    const names = [...this.#fields.keys()];
    const following = names.slice(names.indexOf(name) + 1).map((later) => this.#fields.get(later));
    following.find((field) => field.value() === undefined)?.focus();
  }

  #back(option) {
    const names = [...this.#fields.keys()];
    const before = names[names.indexOf(option.name) - 1] ?? (option.required ? undefined : names.find((name) => name !== option.name));
    if (!option.required) {
      this.#fields.delete(option.name);
      this.#draw();
    }
    if (before) this.#fields.get(before).focus();
    else this.#wish.onCancel(this.#title);
  }

  async #submit() {
    fill(this.#problem);
    const wrong = [...this.#fields.values()].filter((field) => !field.check());
    if (wrong.length > 0) return wrong[0].focus();
    const values = Object.entries(this.#filled()).map(async ([name, value]) => [name, await value]);
    return this.#wish.onSend(Object.fromEntries(await Promise.all(values)));
  }
}
