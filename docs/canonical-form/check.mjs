#!/usr/bin/env node
// Checks all versions of a week as anybody can: node check.mjs http://127.0.0.1:8082 2026-W50
// or from a folder that holds keys.json and each version as 2026-W50-1.json: node check.mjs FOLDER 2026-W50
import { createHash, createPublicKey, verify } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

const [from, week] = process.argv.slice(2);
const hash = (data) => createHash('sha256').update(data).digest('hex');
const hashOfHashes = (hashes) => hash(Buffer.from(hashes.join(''), 'hex'));

// The canonical form: RFC 8785 without what says nothing, instants in UTC with milliseconds.
const silent = (value) => [null, false, 0].includes(value) || Array.isArray(value) && value.length === 0;
const form = (value, name) => {
  if (Array.isArray(value)) return `[${value.map((element) => form(element)).join(',')}]`;
  if (typeof value === 'object') {
    const said = Object.keys(value).filter((key) => !silent(value[key])).sort();
    return `{${said.map((key) => `${JSON.stringify(key)}:${form(value[key], key)}`).join(',')}}`;
  }
  return JSON.stringify(['publishedAt', 'deadline'].includes(name) ? new Date(value).toISOString() : value);
};

const read = async (path, file) => {
  if (!from.startsWith('http')) return existsSync(`${from}/${file}`) && JSON.parse(readFileSync(`${from}/${file}`, 'utf8'));
  const answer = await fetch(from + path);
  if (!answer.ok && answer.status !== 404) throw new Error(`${path} answers ${answer.status}`);
  return answer.ok && answer.json();
};
const same = (what, found, wanted) => {
  if (String(found) !== String(wanted)) throw new Error(`${what} should be ${wanted} and is ${found}`);
};

const { keys } = await read('/.well-known/media-grid-keys.json', 'keys.json');
const standing = new Map(); // the hash of each entry, by event id, as the changes give it
let number = 1, before, version;
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
    same('previousHash', header.previousHash, before);
    same('versionHash', versionHash, hash(form(header)));
    same('the number of its signatures', signatures.length > 0 || 'none yet', true);
    for (const { keyId, signature } of signatures) {
      const key = createPublicKey({ key: keys.find((one) => one.kid === keyId), format: 'jwk' });
      same('signature', verify(null, Buffer.from(`media-grid:${versionHash}`), key, Buffer.from(signature, 'base64url')), true);
    }
    before = versionHash;
  }
  same('version 1', number > 1, true);
  console.log(`${week}: ${number - 1} versions, each signed and as it was published; versionHash ${before}`);
} catch (fault) {
  process.exitCode = console.error(`${week} version ${number}: ${fault.message}`) ?? 1;
}
