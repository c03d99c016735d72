import { fill, h } from "../base/dom.js";
import { t } from "../base/i18n.js";
import { problemWords } from "../message/acting.js";
import { button } from "../parts/buttons.js";
import { people } from "../parts/choices.js";
import { place } from "../state/place.js";
import { channelOf, state } from "../state/store.js";
import { act, clearRestFaults, control } from "../state/wire.js";

/** The panel of what can go wrong; each says what it does before one presses, and what was done after. */
export function makeFaults() {
  const said = h("p", { class: "done", role: "status" });
  const play = (doing, key, values) => async () => {
    fill(said);
    try {
      await doing();
      fill(said, t(key, values));
    } catch (problem) {
      fill(said, problemWords(problem));
    }
  };
  const fault = (key, doing, values = {}, look = "quiet") => button(t(`fault.${key}`, values), play(doing, `fault.${key}.done`, values), { look });
  const gateway = (name) => () => control("faults/gateway", { fault: name });
  return h(
    "div",
    { class: "faults" },
    h("p", { class: "soft" }, t("fault.how")),
    said,
    group(
      "fault.bot",
      fault("kill", () => control("bot", { do: "kill" }), {}, "danger"),
      fault("restart", () => control("bot", { do: "restart" })),
      fault("start", () => control("bot", { do: "start" })),
    ),
    group("fault.socket", fault("reset", gateway("reset")), fault("reconnect", gateway("reconnect")), fault("deafen", gateway("deafen"))),
    group(
      "fault.limits",
      fault("too_many", () => control("faults/rest", { times: 3, route: "*", too_many: { seconds: 2 } })),
      fault("lost", () => control("faults/rest", { times: 1, route: "*", lose_answer: true })),
      fault("clear", clearRestFaults),
    ),
    channelGroup(fault),
    dmsGroup(play),
  );
}

function group(title, ...content) {
  return h(
    "section",
    { class: "fault-group" },
    h("h3", {}, t(title)),
    h("p", { class: "soft" }, t(`${title}.about`)),
    h("div", { class: "row" }, content),
  );
}

function channelGroup(fault) {
  const channel = channelOf(place.channel);
  if (!channel?.guild) return group("fault.channel", h("p", { class: "soft" }, t("fault.no_channel")));
  const values = { name: channel.name };
  const on = (name) => () => control("faults/channel", { channel: channel.id, fault: name });
  return group(
    "fault.channel",
    fault("hide", on("hide"), values),
    fault("show", on("show"), values),
    fault("delete", on("delete"), values, "danger"),
  );
}

function dmsGroup(play) {
  const guild = state.guilds.find((known) => known.id === place.guild) ?? state.guilds[0];
  const select = /** @type {HTMLSelectElement} */ (
    h(
      "select",
      { class: "input", "aria-label": t("fault.whose") },
      people(guild)
        .filter(({ value }) => !state.people.get(value).bot && !state.people.get(value).crowd)
        .map(({ value, label }) => h("option", { value, selected: value === state.viewer.id }, label)),
    )
  );
  const set = (closed) => play(() => act(select.value, "dms", { closed }), closed ? "fault.close_dms.done" : "fault.open_dms.done", {});
  return group("fault.dms", select, button(t("fault.close_dms"), set(true)), button(t("fault.open_dms"), set(false)));
}
