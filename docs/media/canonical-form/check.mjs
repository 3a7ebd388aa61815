#!/usr/bin/env node
// Checks all versions of a week as anybody can: node check.mjs http://127.0.0.1:8082 2026-W50
// or from a folder with keys.json and each version as 2026-W50-1.json: node check.mjs FOLDER 2026-W50 [FILE OF ITS CERTIFICATE]
import { createHash, createPublicKey, verify } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
const [from, week, file] = process.argv.slice(2);
const hash = (data) => createHash('sha256').update(data).digest('hex');
const hashOfHashes = (hashes) => hash(Buffer.from(hashes.join(''), 'hex'));
// The canonical form: RFC 8785 without what says nothing, instants in UTC with milliseconds.
const silent = (value) => [null, false, 0].includes(value) || Array.isArray(value) && value.length === 0;
const said = (record) => Object.entries(record).filter(([, value]) => !silent(value)).sort(([one], [other]) => (one < other ? -1 : 1));
const form = (record) => JSON.stringify(record, (name, value) => {
  if (['publishedAt', 'deadline'].includes(name)) return new Date(value).toISOString();
  return value instanceof Object && !Array.isArray(value) ? Object.fromEntries(said(value)) : value;
});
const read = async (path, name) => {
  if (!from.startsWith('http')) return existsSync(`${from}/${name}`) && JSON.parse(readFileSync(`${from}/${name}`, 'utf8'));
  const answer = await fetch(from + path);
  return answer.ok ? answer.json() : same(`the status of ${path}`, answer.status, 404);
};
const same = (what, found, wanted) => {
  if (String(found) !== String(wanted)) throw new Error(`${what} should be ${wanted} and is ${found}`);
};
const { keys } = await read('/.well-known/media-grid-keys.json', 'keys.json');
const signed = (text, signatures) => {
  const key = (id) => createPublicKey({ key: keys.find((one) => one.kid === id && one.signs !== 'webhooks') ?? same('the key of a signature', `the unknown ${id}`, 'one that is announced'), format: 'jwk' });
  same('the number of its signatures', Array.isArray(signatures) && signatures.length > 0 || 'none yet', true);
  same('signature', signatures.every((one) => verify(null, Buffer.from(text), key(one.keyId), Buffer.from(one.signature, 'base64url'))), true);
};
let number = 1, version, part, hashes = [], standing = new Map(); // the hash of each entry, by event id, as the changes give it
try {
  for (; (version = await read(`/api/grids/${week}/versions/${number}`, `${week}-${number}.json`)); number++) {
    const { signatures, versionHash, changes, entries, ...header } = version;
    const shown = new Map(entries.map((entry) => [entry.eventId, hash(form(entry))]));
    changes.forEach(({ eventId }) => (shown.has(eventId) ? standing.set(eventId, shown.get(eventId)) : standing.delete(eventId)));
    same('week and version', `${header.week} ${header.version}`, `${week} ${number}`);
    same('canonicalForm', header.canonicalForm, 'media-grid-json-1');
    same('changesHash', header.changesHash, hashOfHashes(changes.map((change) => hash(form(change)))));
    same('what the changes give', [...standing].sort(), [...shown].sort());
    same('stateHash', header.stateHash, hashOfHashes([...shown.keys()].sort().map((eventId) => shown.get(eventId))));
    same('entryCount', header.entryCount, entries.length);
    same('previousHash', header.previousHash, hashes[number - 1]);
    same('versionHash', versionHash, hash(form(header)));
    signed(`media-grid:${versionHash}`, signatures);
    hashes[number] = versionHash;
  }
  same('version 1', number > 1, true);
  console.log(`${week}: ${number - 1} versions, each signed and as it was published; versionHash ${hashes.at(-1)}`);
  if (file) {
    part = 'certificate';
    const { certificate, certificateHash, signatures } = JSON.parse(readFileSync(file, 'utf8'));
    const { firstVersion: first, lastVersion: last } = certificate ?? same('the certificate of the file', 'missing', 'there');
    same('its week and versions', [certificate.week, first?.versionHash, last?.versionHash], [week, hashes[1], hashes[last?.version]]);
    same('certificateHash', certificateHash, hash(form(certificate)));
    signed(`media-grid-certificate:${certificateHash}`, signatures);
    console.log(`${week}: the certificate is signed and as it was issued`);
  }
} catch (fault) {
  process.exitCode = console.error(`${week} ${part ?? `version ${number}`}: ${fault.message}`) ?? 1;
}
