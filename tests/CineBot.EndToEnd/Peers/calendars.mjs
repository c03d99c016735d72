// Reads calendar files as ical.js understands them: one JSON line {name, file, most} in, one {step, events} out.
import { createInterface } from 'node:readline';
import ICAL from 'ical.js';

function read(file, most) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  // Only the zones that the file itself describes.
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents('vevent').map(component => new ICAL.Event(component));
  const master = event => events.find(other => other.uid === event.uid && !other.isRecurrenceException());
  // One occurrence may come without the rule that it belongs to.
  const masters = events.filter(event => !event.isRecurrenceException() || !master(event));
  for (const event of events.filter(event => event.isRecurrenceException() && master(event))) master(event).relateException(event);
  return { method: calendar.getFirstPropertyValue('method'), events: masters.map(event => ({ ...shown(event), times: times(event, most) })) };
}

function times(event, most) {
  if (!event.isRecurring()) return [span(event)];
  const found = [];
  const all = event.iterator();
  for (let next = all.next(); next && found.length < most; next = all.next()) found.push(span(event.getOccurrenceDetails(next)));
  return found;
}

const span = ({ startDate, endDate }) => [startDate.toUnixTime(), endDate.toUnixTime()];

const shown = event => ({
  uid: event.uid,
  summary: event.summary,
  description: event.description,
  location: event.location,
  sequence: event.sequence,
  status: event.component.getFirstPropertyValue('status'),
  url: event.component.getFirstPropertyValue('url'),
});

for await (const line of createInterface({ input: process.stdin })) {
  const { name, file, most } = JSON.parse(line);
  console.log(JSON.stringify({ step: name, ...read(file, most) }));
}
