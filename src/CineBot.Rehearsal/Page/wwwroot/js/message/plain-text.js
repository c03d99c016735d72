/**
 * All that there is to read in a message, for announcements, copies and answers: content, embeds, texts and labels of components.
 * @param {any} message
 * @returns {string}
 */
export function plainText(message) {
  const embeds = (message.embeds ?? []).flatMap((embed) => [embed.title, embed.description]);
  return [message.content, ...embeds, ...(message.components ?? []).flatMap(textsOf)].filter(Boolean).join("\n");
}

function textsOf(component) {
  const inside = [...(component.components ?? []), ...(component.accessory ? [component.accessory] : [])];
  return [
    component.content,
    component.type === 2 ? component.label : null,
    ...(component.items ?? []).map((item) => item.description),
    ...inside.flatMap(textsOf),
  ];
}
