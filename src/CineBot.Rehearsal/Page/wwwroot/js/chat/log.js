import { announce } from "../base/announce.js";
import { fill, h } from "../base/dom.js";
import { t } from "../base/i18n.js";
import { authorOf } from "../message/message.js";
import { button } from "../parts/buttons.js";
import { loadOlder, shelfOf } from "../state/messages.js";
import { place } from "../state/place.js";
import { channelOf, on, state } from "../state/store.js";
import { problemWords } from "../message/acting.js";
import { makeBeginning, makeItem } from "./items.js";
import { keepFocus } from "./keep-focus.js";
import { Windowing } from "./windowing.js";

const NEAR = 1500,
  AT_END = 60,
  LONGEST_SAID = 200;

/**
 * The messages of the present channel: the newest first, older ones as one scrolls up, never more than a few pages on the page.
 * @param {HTMLElement} frame
 */
export function mountLog(frame) {
  const log = new Log(frame);
  on("reset", () => log.show());
  on("place", ({ moved }) => moved && log.show());
  on("message", ({ channel, message }) => log.put(channel, message));
  on("message-gone", ({ id }) => log.remove(id));
  on("show-message", ({ id }) => log.itemOf(id)?.scrollIntoView({ block: "center" }));
}

/** The list of messages, what of it is on the page, and the way back to its end. */
class Log {
  #items = h("div", { class: "items" });
  #scroll = h("div", { class: "log", role: "log", "aria-live": "off", tabindex: "0" }, this.#items);
  #toEnd = button("", () => this.#view.toEnd(), { drawing: "down", class: "to-end", look: "primary", hidden: true });
  #view = new Windowing(this.#scroll, this.#items, makeItem, () => (shelfOf(place.channel).more ? null : makeBeginning(channelOf(place.channel))));

  /** @param {HTMLElement} frame */
  constructor(frame) {
    frame.append(this.#scroll, this.#toEnd);
    const onScroll = () => this.#view.busy || requestAnimationFrame(() => this.#scrolled());
    this.#scroll.addEventListener("scroll", onScroll, { passive: true });
    const resized = new ResizeObserver(() => {
      if (this.#view.following) this.#view.toEnd();
    });
    resized.observe(this.#items);
    resized.observe(this.#scroll);
  }

  /** Shows the present channel from its newest message. */
  async show() {
    const channel = channelOf(place.channel);
    if (place.view !== "channel" || !channel || channel.kind === "Forum") return;
    this.#scroll.setAttribute("aria-label", t("log.of", { name: channel.name }));
    this.#toEnd.lastElementChild.textContent = t("log.to_end");
    fill(this.#items, h("p", { class: "soft log-loading" }, t("log.loading")));
    const problem = shelfOf(channel.id).loaded ? null : await this.#load(channel.id);
    if (channel.id !== place.channel) return;
    if (problem) fill(this.#items, h("p", { class: "problem" }, problemWords(problem)));
    else this.#view.start(shelfOf(channel.id));
    this.#markEnd();
  }

  /** A message of some channel that is new or has changed. */
  put(channel, message) {
    if (channel !== place.channel || !this.#view.isShowing(shelfOf(channel))) return;
    const [followed, isNew, mine] = [this.#view.following, !this.itemOf(message.id), message.author.id === state.viewer.id];
    keepFocus(this.#items, message.id, () => this.#view.put(message));
    if (followed || (isNew && mine)) this.#view.toEnd();
    this.#markEnd();
    // What changes for oneself alone is the answer to something that one did.
    if ((isNew && !mine) || message.page.only_you) say(message, this.itemOf(message.id));
  }

  /** @param {string} id */
  remove(id) {
    this.#view.remove(id);
    this.#markEnd();
  }

  /** @param {string} id @returns {HTMLElement | null} */
  itemOf(id) {
    return this.#items.querySelector(`[data-item="${id}"]`);
  }

  get #below() {
    return this.#scroll.scrollHeight - this.#scroll.scrollTop - this.#scroll.clientHeight;
  }

  #markEnd() {
    this.#toEnd.hidden = this.#view.following || (this.#view.atPresent() && this.#below < AT_END);
  }

  async #scrolled() {
    this.#markEnd();
    const channel = place.channel;
    if (!channel || !this.#view.isShowing(shelfOf(channel))) return;
    if (this.#scroll.scrollTop < NEAR && !(await this.#view.older()) && shelfOf(channel).more) {
      // A page that did not come is asked for again at the next turn of the wheel.
      const problem = await this.#load(channel);
      if (!problem && channel === place.channel) await this.#view.older();
    }
    if (this.#below < NEAR) await this.#view.newer();
  }

  /** Null, or why nothing came. */
  async #load(channel) {
    try {
      await loadOlder(channel);
      return null;
    } catch (problem) {
      return problem;
    }
  }
}

/** Says a message as it is read: names instead of numbers, no signs of markup, and nothing that is still covered. */
function say(message, item) {
  const author = authorOf(message).name;
  const shown = item?.cloneNode(true);
  shown?.querySelectorAll(".spoiler-words").forEach((covered) => covered.remove());
  const read = [...(shown?.querySelectorAll(".prose, .embed-title") ?? [])].map((block) => block.textContent.trim()).join(" ");
  const words = message.page.thinking ? t("message.thinking", { name: author }) : t("message.says", { name: author, words: read.replace(/\s+/g, " ") });
  announce(`${message.page.only_you ? `${t("message.only_you")}. ` : ""}${words.slice(0, LONGEST_SAID)}`);
}
