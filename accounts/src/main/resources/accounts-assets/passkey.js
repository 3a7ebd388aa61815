"use strict";
// Shows what leads to passkeys where the browser knows them, and sends with a form what the person's device answers.
(() => {
  // A passkey is tied to a host name, and an address by number has none.
  const number = /^[0-9.]+$|^\[/.test(location.hostname);
  const able = !number && typeof PublicKeyCredential === "function"
    && typeof PublicKeyCredential.parseRequestOptionsFromJSON === "function";
  // A little less than the server keeps a challenge.
  const fresh = 4 * 60 * 1000;

  function say(what) {
    document.querySelectorAll("[data-passkey-says]").forEach((one) => { one.hidden = one.dataset.passkeySays !== what; });
    document.querySelector(`[data-passkey-says="${what}"]`)?.focus();
  }

  function answer(form) {
    const options = JSON.parse(form.dataset.options);
    return form.dataset.passkey === "create"
      ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  }

  async function send(form) {
    if (performance.now() > fresh) {
      location.assign(form.action);
      return;
    }
    const button = form.querySelector("button");
    button.disabled = true;
    say("");
    try {
      form.elements.credential.value = JSON.stringify((await answer(form)).toJSON());
      form.submit();
    } catch (failure) {
      console.info(`no passkey: ${failure.name}`);
      say(failure.name === "InvalidStateError" ? "known" : "failed");
    } finally {
      button.disabled = false;
    }
  }

  document.querySelectorAll("[data-passkeys]").forEach((one) => { one.hidden = !able; });
  document.querySelectorAll("form[data-passkey]").forEach((form) => {
    if (!able) {
      form.hidden = true;
      say("unable");
      return;
    }
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      send(form);
    });
    if (form.dataset.start === "true") send(form);
  });
})();
