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
  const items = h("div", { class: "items" });
  const log = h("div", { class: "log", role: "log", "aria-live": "off", tabindex: "0" }, items);
  const toEnd = button(
    "",
    () => {
      view.toEnd();
    },
    { drawing: "down", class: "to-end", look: "primary", hidden: true },
  );
  frame.append(log, toEnd);
  const view = new Windowing(
    log,
    items,
    (message, before) => makeItem(message, before),
    () => (shelfOf(place.channel).more ? null : makeBeginning(channelOf(place.channel))),
  );
  const markEnd = () => {
    toEnd.hidden = view.following || (view.atPresent() && log.scrollHeight - log.scrollTop - log.clientHeight < AT_END);
  };

  const show = async () => {
    const channel = place.channel;
    if (place.view !== "channel" || !channel || channelOf(channel)?.kind === "Forum") return;
    log.setAttribute("aria-label", t("log.of", { name: channelOf(channel).name }));
    toEnd.lastElementChild.textContent = t("log.to_end");
    fill(items, h("p", { class: "soft log-loading" }, t("log.loading")));
    try {
      if (!shelfOf(channel).loaded) await loadOlder(channel);
    } catch (problem) {
      if (channel === place.channel) fill(items, h("p", { class: "problem" }, problemWords(problem)));
      return;
    }
    if (channel !== place.channel) return;
    view.start(shelfOf(channel));
    markEnd();
  };

  const scrolled = async () => {
    markEnd();
    if (log.scrollTop < NEAR && !(await view.older()) && shelfOf(place.channel).more) {
      const channel = place.channel;
      await loadOlder(channel);
      if (channel === place.channel) await view.older();
    }
    if (log.scrollHeight - log.scrollTop - log.clientHeight < NEAR) await view.newer();
  };

  on("reset", show);
  on("place", ({ moved }) => {
    if (moved) show();
  });
  on("message", ({ channel, message }) => {
    if (channel !== place.channel || !view.isShowing(shelfOf(channel))) return;
    const [follow, isNew] = [view.following, !items.querySelector(`[data-item="${message.id}"]`)];
    keepFocus(items, message.id, () => view.put(message));
    if (follow || (isNew && message.author.id === state.viewer.id)) view.toEnd();
    markEnd();
    if (isNew && message.author.id !== state.viewer.id) say(message, items.querySelector(`[data-item="${message.id}"]`));
  });
  on("message-gone", ({ id }) => {
    view.remove(id);
    markEnd();
  });
  on("show-message", ({ id }) => items.querySelector(`[data-item="${id}"]`)?.scrollIntoView({ block: "center" }));
  log.addEventListener(
    "scroll",
    () => {
      if (!view.busy) requestAnimationFrame(scrolled);
    },
    { passive: true },
  );
  const grown = new ResizeObserver(() => {
    if (view.following) view.toEnd();
  });
  grown.observe(items);
  grown.observe(log);
}

/** Says a message as it is read: names instead of numbers, no signs of markup, and nothing that is still covered. */
function say(message, item) {
  const author = authorOf(message).name;
  const shown = item?.cloneNode(true);
  shown?.querySelectorAll(".spoiler-words").forEach((covered) => covered.remove());
  const read = [...(shown?.querySelectorAll(".prose, .embed-title") ?? [])].map((block) => block.textContent.trim()).join(" ");
  const words = message.page.thinking ? t("message.thinking", { name: author }) : `${author} : ${read.replace(/\s+/g, " ")}`;
  announce(`${message.page.only_you ? `${t("message.only_you")}. ` : ""}${words.slice(0, LONGEST_SAID)}`);
}
