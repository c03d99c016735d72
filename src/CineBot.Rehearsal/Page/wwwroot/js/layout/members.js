import { fill, h } from "../base/dom.js";
import { t } from "../base/i18n.js";
import { openPersonMenu } from "../menus/person.js";
import { face } from "../parts/face.js";
import { place } from "../state/place.js";
import { channelOf, nameOf, on, state } from "../state/store.js";

const ROW = 44,
  AROUND = 6;

/**
 * Who is in the present server; of a long list only the rows in sight are on the page.
 * @param {HTMLElement} pane
 */
export function mountMembers(pane) {
  const list = h("ul", { class: "member-list" });
  const scroll = h("div", { class: "member-scroll" }, list);
  let rows = [];
  const show = () => drawRows(scroll, list, rows);
  const draw = () => {
    const guild = state.guilds.find((known) => known.id === place.guild);
    rows = guild ? rowsOf(guild) : rowsOfDm();
    fill(pane, h("h2", { class: "members-title" }, t("members.title", { n: rows.filter((row) => row.person).length })), scroll);
    list.style.setProperty("height", `${rows.length * ROW}px`);
    show();
  };
  for (const topic of ["reset", "members", "drawer"]) on(topic, draw);
  on("place", ({ moved }) => {
    if (moved) draw();
  });
  scroll.addEventListener("scroll", show, { passive: true });
  new ResizeObserver(show).observe(scroll);
  list.addEventListener("keydown", (event) => step(event, scroll, list));
}

function rowsOf(guild) {
  const known = guild.members
    .map((member) => ({ person: state.people.get(member.id), member, guild }))
    .filter((row) => row.person)
    .sort((one, other) => nameOf(one.person.id, guild).localeCompare(nameOf(other.person.id, guild), state.viewer.locale));
  const roles = guild.roles.filter((role) => role.colour && role.id !== guild.id).sort((one, other) => other.position - one.position);
  const roleOf = (row) => (row.person.bot ? "bots" : (roles.find((role) => row.member.roles.includes(role.id))?.id ?? ""));
  const groups = [...roles.map((role) => [role.id, role.name]), ["", t("members.everyone")], ["bots", t("members.bots")]];
  return groups.flatMap(([id, title]) => {
    const rows = known.filter((row) => roleOf(row) === id);
    return rows.length > 0 ? [{ title: `${title} — ${rows.length}` }, ...rows] : [];
  });
}

function rowsOfDm() {
  const other = state.people.get(channelOf(place.channel)?.with);
  return [state.viewer, other].filter(Boolean).map((person) => ({ person }));
}

function drawRows(scroll, list, rows) {
  const first = Math.max(0, Math.floor(scroll.scrollTop / ROW) - AROUND);
  const last = Math.min(rows.length, Math.ceil((scroll.scrollTop + scroll.clientHeight) / ROW) + AROUND);
  const focused = list.contains(document.activeElement) ? document.activeElement.dataset.row : undefined;
  fill(
    list,
    rows.slice(first, last).map((row, at) => element(row, first + at, rows.length)),
  );
  if (focused !== undefined) list.querySelector(`[data-row="${focused}"]`)?.focus();
}

function element(row, at, size) {
  const place = { class: "member-row", "aria-setsize": size, "aria-posinset": at + 1 };
  const item = row.title ? h("li", place, h("h3", { class: "member-group" }, row.title)) : h("li", place, member(row, at));
  item.style.setProperty("transform", `translateY(${at * ROW}px)`);
  return item;
}

function member({ person, member: membership, guild }, at) {
  const name = h("span", { class: "member-name" }, nameOf(person.id, guild));
  if (membership?.colour) name.style.setProperty("--role", membership.colour);
  return h(
    "button",
    {
      type: "button",
      class: "member",
      "data-row": at,
      onclick: (event) => openPersonMenu(person.id, event.currentTarget),
      oncontextmenu: (event) => {
        event.preventDefault();
        openPersonMenu(person.id, event.currentTarget);
      },
    },
    face(person, "small"),
    name,
    person.bot && h("span", { class: "app-tag" }, t("message.app")),
    membership?.timed_out_until && h("span", { class: "sr-only" }, t("members.timed_out")),
  );
}

function step(event, scroll, list) {
  const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const at = Number(document.activeElement?.dataset.row ?? NaN);
  if (!move || Number.isNaN(at)) return;
  event.preventDefault();
  scroll.scrollTop = Math.max(0, Math.min((at + move) * ROW - scroll.clientHeight / 2, scroll.scrollHeight));
  const next = [at + move, at + 2 * move].map((row) => list.querySelector(`[data-row="${row}"]`)).find(Boolean);
  next?.focus();
}
