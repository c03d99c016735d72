import { mountVoice } from "./base/announce.js";
import { fill, h } from "./base/dom.js";
import { t } from "./base/i18n.js";
import { startTicking } from "./base/time.js";
import { openPeople } from "./layout/people.js";
import { applyPreferences } from "./layout/preferences.js";
import { mountShell } from "./layout/shell.js";
import { enter } from "./state/live.js";
import { followAddress, wantedPerson } from "./state/place.js";
import { on, state } from "./state/store.js";

applyPreferences();
on("reset", applyPreferences);
const shell = mountShell();
mountVoice();
startTicking();

window.addEventListener("popstate", () => (sameName(wantedPerson(), state.viewer) ? followAddress() : begin()));
begin();

async function begin() {
  const isNewcomer = wantedPerson() === "";
  try {
    await enter();
    if (isNewcomer) openPeople();
  } catch (problem) {
    shell.hidden = false;
    fill(
      shell,
      h("main", { class: "no-entry" }, h("h1", {}, t("entry.failed")), h("p", {}, t("entry.how")), h("p", { class: "soft" }, problem.message)),
    );
  }
}

function sameName(name, viewer) {
  return viewer && (name === viewer.name || name === viewer.id);
}
