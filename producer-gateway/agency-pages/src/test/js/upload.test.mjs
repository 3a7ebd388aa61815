import assert from "node:assert/strict";
import { test } from "node:test";
import { address, send, start } from "../../main/resources/agency-assets/upload.js";

function element() {
  const listeners = {};
  return {
    hidden: true,
    dataset: {},
    textContent: "",
    addEventListener: (name, listener) => { listeners[name] = listener; },
    listeners,
  };
}

/** A part of a row, of which a browser's document would make the same calls. */
function row() {
  const input = Object.assign(element(), { files: [], value: "C:\\fakepath\\a.pdf" });
  const bar = Object.assign(element(), { value: 0 });
  const cancel = element();
  const refused = Object.assign(element(), { disabled: true });
  const says = Object.assign(element(), {
    dataset: { running: "running", failed: "failed", cancelled: "cancelled", large: "large" },
  });
  const found = {
    "input[type=file]": input,
    progress: bar,
    "[data-upload-cancel]": cancel,
    "[data-upload-says]": says,
    "[data-upload-refused]": refused,
  };
  const replaced = [];
  return {
    dataset: { upload: "/uploads?row=materials.0&lang=ru", largest: "100" },
    querySelector: (selector) => found[selector],
    replaceWith: (other) => replaced.push(other),
    input,
    bar,
    cancel,
    says,
    refused,
    replaced,
  };
}

const file = { name: "Бос орындар & 1.pdf", size: 10 };

function tools(outcome) {
  const calls = [];
  const changed = [];
  return {
    calls,
    changed,
    send: (to, sent, progress) => {
      calls.push({ to, sent });
      return outcome(progress);
    },
    parse: (text) => (text === "no part" ? null : { text, querySelector: () => null }),
  };
}

function running(part, outcome) {
  const used = tools(outcome);
  const changes = used.changed;
  used.changed = (fresh) => changes.push(fresh.text);
  return { used, changes, upload: start(part, used).upload };
}

test("a file goes to the row's address under its name", () => {
  assert.equal(
    address(row(), file),
    "/uploads?row=materials.0&lang=ru&name=%D0%91%D0%BE%D1%81%20%D0%BE%D1%80%D1%8B%D0%BD%D0%B4%D0%B0%D1%80%20%26%201.pdf",
  );
});

test("a chosen file is sent with its progress, and the server's part replaces the row's", async () => {
  const part = row();
  const seen = [];
  const { used, changes } = running(part, (progress) => {
    progress(0.5);
    seen.push(part.bar.value, part.bar.hidden, part.cancel.hidden, part.says.textContent);
    return { text: Promise.resolve("fresh"), abort: () => {} };
  });
  part.input.files = [file];
  await part.input.listeners.change();

  assert.deepEqual(seen, [0.5, false, false, "running"]);
  assert.equal(used.calls[0].sent, file);
  assert.deepEqual(part.replaced.map((one) => one.text), ["fresh"]);
  assert.deepEqual(changes, ["fresh"]);
  assert.equal(part.bar.hidden, true);
});

test("a file that is too large is not sent", async () => {
  const part = row();
  const { used, upload } = running(part, () => assert.fail("sent"));
  part.input.files = [{ name: "a.pdf", size: 101 }];
  await upload();

  assert.equal(used.calls.length, 0);
  assert.equal(part.says.textContent, "large");
  assert.equal(part.input.value, "");
  assert.equal(part.refused.disabled, false, "the form says that a file was refused");

  part.input.files = [file];
  const later = running(part, () => ({ text: Promise.reject(new Error("away")), abort: () => {} }));
  await later.upload();
  assert.equal(part.refused.disabled, true, "another file was chosen");
});

test("the refusal of an earlier file goes when another one is chosen", async () => {
  const part = row();
  const removed = [];
  const find = part.querySelector;
  const fault = { remove: () => removed.push("the sentence") };
  part.querySelector = (selector) => (selector === ".govuk-error-message" ? fault : find(selector));
  part.classList = { remove: (name) => removed.push(name) };
  part.input.removeAttribute = (name) => removed.push(name);
  const { upload } = running(part, () => assert.fail("sent"));

  await upload();
  assert.deepEqual(removed, []);

  part.input.files = [{ name: "a.pdf", size: 101 }];
  await upload();
  assert.deepEqual(removed, ["the sentence", "govuk-form-group--error", "aria-describedby"]);
  assert.equal(part.says.textContent, "large");
});

test("a cancelled upload leaves no file in the field", async () => {
  const part = row();
  const { upload } = running(part, () => {
    let abort;
    const text = new Promise((resolve, reject) => {
      abort = () => reject(Object.assign(new Error("cancelled"), { name: "AbortError" }));
    });
    return { text, abort };
  });
  part.input.files = [file];
  const uploading = upload();
  part.cancel.listeners.click();
  await uploading;

  assert.equal(part.says.textContent, "cancelled");
  assert.equal(part.input.value, "");
  assert.equal(part.cancel.hidden, true);
});

test("after a failure, or at another page, the chosen file stays in the form", async () => {
  for (const outcome of [Promise.reject(new Error("away")), Promise.resolve("no part")]) {
    const part = row();
    const { upload, changes } = running(part, () => ({ text: outcome, abort: () => {} }));
    part.input.files = [file];
    await upload();

    assert.equal(part.says.textContent, "failed");
    assert.equal(part.input.value, "C:\\fakepath\\a.pdf");
    assert.deepEqual(part.replaced, []);
    assert.deepEqual(changes, []);
  }
});

test("a call sends the file as it is, with the form's token, and can be aborted", async () => {
  const listeners = {};
  const headers = {};
  const call = {
    upload: { addEventListener: (name, listener) => { listeners[`upload-${name}`] = listener; } },
    addEventListener: (name, listener) => { listeners[name] = listener; },
    setRequestHeader: (name, value) => { headers[name] = value; },
    open: (method, to) => { call.opened = `${method} ${to}`; },
    send: (body) => { call.sent = body; },
    abort: () => listeners.abort(),
    responseText: "answer",
  };
  const shares = [];
  const first = send(call, "/uploads?row=materials.0", file, "token", (share) => shares.push(share));
  listeners["upload-progress"]({ lengthComputable: true, loaded: 5, total: 10 });
  listeners["upload-progress"]({ lengthComputable: false, loaded: 7, total: 0 });
  listeners.load();

  assert.equal(await first.text, "answer");
  assert.deepEqual(shares, [0.5]);
  assert.equal(call.opened, "POST /uploads?row=materials.0");
  assert.equal(call.sent, file);
  assert.equal(headers["X-CSRF-TOKEN"], "token");
  assert.equal(headers["Content-Type"], "application/octet-stream");

  const second = send(call, "/uploads?row=materials.0", file, "token", () => {});
  second.abort();
  await assert.rejects(second.text, { name: "AbortError" });
  const third = send(call, "/uploads?row=materials.0", file, "token", () => {});
  listeners.error();
  await assert.rejects(third.text, /broke off/);
});
