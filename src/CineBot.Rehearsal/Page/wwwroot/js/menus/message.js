import { announce } from "../base/announce.js";
import { t } from "../base/i18n.js";
import { showInteraction } from "../behind/drawer.js";
import { actOnMessage } from "../message/acting.js";
import { plainText } from "../message/plain-text.js";
import { commandsIn, localised } from "../state/commands.js";
import { dismiss } from "../state/messages.js";
import { channelOf, emit } from "../state/store.js";
import { openMenu } from "./menu.js";

const ON_MESSAGE = 3;

/**
 * What one can do with a message: the bot's own commands first, then the page's.
 * @param {any} message
 * @param {HTMLElement} anchor
 * @param {{ x: number, y: number }} [point]
 */
export async function openMessageMenu(message, anchor, point) {
  const commands = message.page.only_you
    ? []
    : (await commandsIn(message.channel_id).catch(() => [])).filter((command) => command.type === ON_MESSAGE);
  openMenu(
    anchor,
    t("menu.message"),
    {
      groups: [
        {
          title: t("menu.apps"),
          entries: commands.map((command) => ({
            label: localised(command),
            drawing: "film",
            onPick: () => actOnMessage(message, anchor, "message-menu", { message: message.id, command: command.name }),
          })),
        },
        { entries: ownEntries(message) },
      ],
    },
    point,
  );
}

function ownEntries(message) {
  const mine = message.interaction_metadata?.id;
  const answerable = !message.page.only_you && channelOf(message.channel_id)?.may_write;
  return [
    answerable && { label: t("menu.reply"), drawing: "reply", onPick: () => emit("reply-to", message) },
    { label: t("menu.copy"), drawing: "copy", onPick: () => copy(plainText(message)) },
    mine && { label: t("menu.behind"), drawing: "curtain", onPick: () => showInteraction(mine) },
    message.page.only_you && { label: t("message.dismiss"), drawing: "close", onPick: () => dismiss(message) },
  ].filter(Boolean);
}

async function copy(words) {
  try {
    await navigator.clipboard.writeText(words);
    announce(t("menu.copied"));
  } catch {
    announce(t("menu.not_copied"));
  }
}
