// Prints the events of a calendar as two readers of npm have them: node read-calendar.mjs FOLDER FILE, where
// FOLDER/node_modules has node-ical and ical.js.
import {createRequire} from 'node:module';
import {readFileSync} from 'node:fs';

const [folder, file] = process.argv.slice(2);
const require = createRequire(folder + '/');
const text = readFileSync(file, 'utf8');
const instant = date => date ? date.toISOString() : '-';
const print = (reader, ...event) => console.log([reader, ...event].join(' | '));

const ical = require('node-ical');
for (const event of Object.values(ical.sync.parseICS(text)).filter(entry => entry.type === 'VEVENT')) {
  print('node-ical', event.uid, event.sequence, event.status, instant(event.start), event.summary, event.location);
}
const module = require('ical.js');
const ICAL = module.default ?? module;
const calendar = new ICAL.Component(ICAL.parse(text));
for (const component of calendar.getAllSubcomponents('vevent')) {
  const event = new ICAL.Event(component);
  print('ical.js', event.uid, event.sequence, component.getFirstPropertyValue('status'),
    instant(event.startDate.toJSDate()), event.summary, event.location);
}
