import { h } from "../base/dom.js";
import { t } from "../base/i18n.js";
import { on } from "../state/store.js";
import { mountBehind } from "../behind/drawer.js";
import { mountStage } from "../chat/stage.js";
import { mountStory } from "../story/panel.js";
import { mountChannels } from "./channels.js";
import { listenForDrawers } from "./drawers.js";
import { mountMembers } from "./members.js";
import { mountRail } from "./rail.js";
import { listenForRegions } from "./regions.js";
import { mountTopBar } from "./topbar.js";

/** Builds the page's regions, in the order in which they are read, and lets each draw itself when there is something to draw. */
export function mountShell() {
  const skip = h("a", { class: "skip", href: "#stage" });
  const [bar, rail, channels, stage, members, behind, story] = [
    h("header", { class: "top-bar" }),
    h("nav", { class: "rail" }),
    h("nav", { class: "channels", id: "channels" }),
    h("main", { class: "stage", id: "stage", tabindex: "-1" }),
    h("aside", { class: "members", id: "members" }),
    h("aside", { class: "behind", id: "behind", hidden: true }),
    h("section", { class: "story", hidden: true }),
  ];
  const house = h("div", { class: "house", hidden: true }, bar, h("div", { class: "columns" }, rail, channels, stage, members, behind), story);
  document.body.prepend(skip, house);
  const name = (element, key) => element.setAttribute("aria-label", t(key));
  on("reset", () => {
    skip.textContent = t("region.skip");
    for (const [element, key] of [
      [rail, "region.rail"],
      [channels, "region.channels"],
      [members, "region.members"],
      [behind, "region.behind"],
      [story, "region.story"],
    ])
      name(element, key);
    house.hidden = false;
  });
  mountTopBar(bar);
  mountRail(rail);
  mountChannels(channels);
  mountStage(stage);
  mountMembers(members);
  mountBehind(behind);
  mountStory(story);
  listenForRegions();
  listenForDrawers(house);
  return house;
}
