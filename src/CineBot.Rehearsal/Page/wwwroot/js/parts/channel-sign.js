import { icon } from "../base/icons.js";
import { t } from "../base/i18n.js";

const SIGNS = {
  Text: "text",
  Announcement: "text",
  Voice: "voice",
  Stage: "stage",
  Forum: "forum",
  PublicThread: "thread",
  AnnouncementThread: "thread",
  PrivateThread: "lock",
  Dm: "person",
};

/** Kinds of channels that are threads. */
export const isThread = (channel) => channel.kind.endsWith("Thread");

/** The drawing before a channel's name. */
export const channelSign = (channel) => icon(SIGNS[channel.kind] ?? "text");

/** What kind of place it is, in a word; plain text channels need none. */
export const channelKind = (channel) => (channel.kind === "Text" ? "" : t(`channel.kind.${channel.kind}`));
