import { fill, h } from "../base/dom.js";
import { emblem, icon } from "../base/icons.js";
import { pageLanguage, t } from "../base/i18n.js";
import { formatInstant, now, offset } from "../base/time.js";
import { isBehindOpen, toggleBehind } from "../behind/drawer.js";
import { button, iconButton } from "../parts/buttons.js";
import { face } from "../parts/face.js";
import { emit, on, state } from "../state/store.js";
import { startStory } from "../story/panel.js";
import { isDrawerOpen, toggleDrawer } from "./drawers.js";
import { openPeople } from "./people.js";
import { isDark, prefer } from "./preferences.js";

/**
 * What is not the chat but the rehearsal: who one is, what time it is, how the bot does, and the ways to look behind and to play.
 * @param {HTMLElement} bar
 */
export function mountTopBar(bar) {
  const draw = () => redraw(bar);
  for (const topic of ["reset", "bot", "clock", "fill", "behind", "drawer", "connection", "preferences"]) on(topic, draw);
  setInterval(() => {
    if (state.viewer) bar.querySelector(".chip-time")?.replaceChildren(timeText());
  }, 1000);
}

function redraw(bar) {
  if (!state.viewer) return;
  const focused = bar.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
  fill(
    bar,
    iconButton("menu", t("bar.channels"), () => toggleDrawer("channels"), {
      "data-key": "channels",
      "data-opens": "channels",
      class: "only-narrow",
      "aria-expanded": String(isDrawerOpen("channels")),
      "aria-controls": "channels",
    }),
    h("div", { class: "brand" }, emblem(), h("p", { class: "brand-words" }, h("strong", {}, "CineBot"), h("span", {}, t("bar.rehearsal")))),
    h("div", { class: "bar-middle" }, clockChip(), botChip()),
    h(
      "div",
      { class: "bar-end" },
      button(t("story.play"), startStory, { drawing: "play", look: "primary", class: "bar-story", "data-key": "story", disabled: !state.fill.over }),
      button(t("region.behind"), toggleBehind, {
        drawing: "curtain",
        class: "bar-behind",
        "data-key": "behind",
        "aria-expanded": String(isBehindOpen()),
        "aria-controls": "behind",
      }),
      iconButton(isDark() ? "sun" : "moon", t(isDark() ? "bar.light" : "bar.dark"), toggleTheme, { "data-key": "theme" }),
      languageButton(),
      viewerButton(),
    ),
  );
  if (focused) bar.querySelector(`[data-key="${focused}"]`)?.focus();
}

function clockChip() {
  return h(
    "p",
    { class: "chip", title: t("bar.community_time") },
    icon("clock"),
    h("span", { class: "sr-only" }, t("bar.community_time"), " "),
    h("span", { class: "chip-time" }, timeText()),
    offset() !== 0 && h("span", { class: "chip-moved" }, t("bar.moved")),
  );
}

function timeText() {
  return formatInstant(now(), "s", {
    locale: pageLanguage() === "fr" ? "fr" : state.viewer.locale.startsWith("en") ? state.viewer.locale : "en-GB",
    zone: state.viewer.zone,
  });
}

function botChip() {
  if (!state.connected)
    return h("p", { class: "chip bot-stopped", role: "status" }, h("span", { class: "bot-light", "aria-hidden": "true" }), t("bar.lost"));
  const { state: how, code } = state.bot;
  return h(
    "p",
    { class: `chip bot-${how}`, role: "status" },
    h("span", { class: "bot-light", "aria-hidden": "true" }),
    !state.fill.over ? t("bar.filling", { done: state.fill.done, of: state.fill.of }) : t(`bot.${how}`, { code: code ?? "?" }),
    state.fill.problem && h("span", { title: state.fill.problem }, ` · ${t("bar.filling_broke")}`),
  );
}

function toggleTheme() {
  prefer("theme", isDark() ? "light" : "dark");
  emit("preferences");
}

function languageButton() {
  const other = pageLanguage() === "fr" ? "en" : "fr";
  const name = other === "en" ? "English" : "Français";
  return h(
    "button",
    {
      type: "button",
      class: "icon-button bar-language",
      lang: other,
      "data-key": "language",
      title: name,
      onclick: () => {
        prefer("language", other);
        emit("reset");
      },
    },
    other.toUpperCase(),
    h("span", { class: "sr-only" }, ` ${name}`),
  );
}

function viewerButton() {
  return h(
    "button",
    {
      type: "button",
      class: "viewer",
      "data-key": "viewer",
      "aria-haspopup": "dialog",
      "aria-label": t("people.you_are", { name: state.viewer.name }),
      onclick: openPeople,
    },
    face(state.viewer, "small"),
    h("span", { class: "viewer-name" }, state.viewer.name),
    icon("down"),
  );
}
