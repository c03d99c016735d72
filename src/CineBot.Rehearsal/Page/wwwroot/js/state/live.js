import { dropChannel, emit, keepChannel, state, takeOver } from "./store.js";
import { forgetCommands } from "./commands.js";
import { forgetMessages } from "./messages.js";
import { followAddress, wantedPerson } from "./place.js";
import { moveTo } from "../base/time.js";
import { fetchState } from "./wire.js";

// One feed per window, as one person. What it says is put into the store first, then told to the panes.

const PANES_OF = {
  people: ["members", "channels"],
  members: ["members"],
  roles: ["members"],
  guilds: ["channels"],
  events: ["events", "channels"],
  permissions: ["channels", "place"],
};
/** Whom the demo's visitors are at first: she came today, as they did. */
const NEWCOMER = "Zoé";
/** @type {EventSource | null} */
let feed = null;
const PATIENCE = 2000;
let refreshing = new Set();
let refreshTimer = 0;

/**
 * Becomes the person whom the address asks for and follows what they see.
 * @returns {Promise<void>}
 */
export async function enter() {
  feed?.close();
  const answer = await fetchState(wantedPerson() || NEWCOMER).catch((problem) => (wantedPerson() ? Promise.reject(problem) : fetchState("")));
  forgetMessages();
  forgetCommands();
  takeOver(answer);
  moveTo(state.clock.offset);
  followAddress();
  emit("reset");
  follow();
}

function follow() {
  feed = new EventSource(`/page/live?${new URLSearchParams({ as: state.viewer.id, after: state.live })}`);
  feed.onopen = () => connected(true);
  // The browser tries again by itself, unless the server refused: then it is another rehearsal, to be entered anew.
  feed.onerror = () => {
    connected(false);
    if (feed.readyState === EventSource.CLOSED) enterAgain();
  };
  hear("reload", enterAgain);
  hear("message", (news) => emit("message", news));
  hear("message-gone", (news) => emit("message-gone", news));
  hear("channel", ({ channel }) => {
    keepChannel(channel);
    emit("channels", channel);
  });
  hear("channel-gone", ({ id }) => {
    dropChannel(id);
    emit("channels");
    followAddress();
  });
  hear("refresh", ({ what }) => refresh(what));
  hear("commands", () => forgetCommands());
  hear("clock", (clock) => {
    state.clock = clock;
    moveTo(clock.offset);
    emit("clock", clock);
  });
  hear("bot", (bot) => {
    state.bot = bot;
    emit("bot", bot);
  });
  hear("fill", (fill) => {
    state.fill = fill;
    emit("fill", fill);
  });
  hear("interaction", ({ interaction }) => emit("interaction", interaction));
  hear("story", (story) => emit("story", story));
}

async function enterAgain() {
  try {
    await enter();
  } catch {
    setTimeout(enterAgain, PATIENCE);
  }
}

function connected(up) {
  if (state.connected === up) return;
  state.connected = up;
  emit("connection");
}

function hear(event, take) {
  feed.addEventListener(event, (frame) => take(JSON.parse(frame.data)));
}

/** Several changes at once are fetched once. */
function refresh(what) {
  refreshing.add(what);
  clearTimeout(refreshTimer);
  refreshTimer = setTimeout(fetchAgain, 150);
}

async function fetchAgain() {
  const [panes, viewer] = [new Set([...refreshing].flatMap((what) => PANES_OF[what] ?? [])), state.viewer.id];
  refreshing = new Set();
  const fetched = await fetchState(viewer).catch(() => null);
  // Whoever cannot be reached is entered again as soon as the feed is back.
  if (!fetched || viewer !== state.viewer.id) return;
  const { live, ...answer } = fetched;
  takeOver({ live: state.live, ...answer });
  if (panes.delete("place")) followAddress();
  for (const pane of panes) emit(pane);
}
