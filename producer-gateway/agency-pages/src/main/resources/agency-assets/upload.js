// Uploads a file as soon as it is chosen in a row of materials, with its progress, and puts the server's part of the row in place.

/** The address to which the file goes. */
export function address(part, file) {
  return `${part.dataset.upload}&name=${encodeURIComponent(file.name)}`;
}

/** Starts a part of a row that has a field for a file. A part that shows a file has none. */
export function start(part, tools) {
  const input = part.querySelector("input[type=file]");
  const bar = part.querySelector("progress");
  const cancel = part.querySelector("[data-upload-cancel]");
  const says = part.querySelector("[data-upload-says]");
  const refused = part.querySelector("[data-upload-refused]");
  let running = null;

  function say(state) {
    says.hidden = false;
    says.textContent = says.dataset[state];
  }

  // What was said of an earlier file is not true of this one.
  function forget() {
    refused.disabled = true;
    const fault = part.querySelector(".govuk-error-message");
    if (fault) {
      fault.remove();
      part.classList.remove("govuk-form-group--error");
      input.removeAttribute("aria-describedby");
    }
  }

  function show(isRunning) {
    bar.hidden = !isRunning;
    cancel.hidden = !isRunning;
  }

  function received(text) {
    const fresh = tools.parse(text);
    if (!fresh) {
      say("failed");
      return;
    }
    part.replaceWith(fresh);
    start(fresh, tools);
    // The form may save itself now.
    tools.changed(fresh);
  }

  async function upload() {
    const file = input.files[0];
    if (!file || running) {
      return;
    }
    forget();
    if (file.size > Number(part.dataset.largest)) {
      input.value = "";
      // The server does not send the form until another file is chosen or this one is taken away.
      refused.disabled = false;
      say("large");
      return;
    }
    bar.value = 0;
    show(true);
    say("running");
    running = tools.send(address(part, file), file, (share) => { bar.value = share; });
    try {
      received(await running.text);
    } catch (failure) {
      // The chosen file stays in the form, which sends it with its other fields.
      say(failure.name === "AbortError" ? "cancelled" : "failed");
      if (failure.name === "AbortError") {
        input.value = "";
      }
    } finally {
      running = null;
      show(false);
    }
  }

  if (input) {
    input.addEventListener("change", upload);
    cancel.addEventListener("click", () => { running?.abort(); });
  }
  return { upload };
}

/** Sends a file. Only this old way tells how much of it has gone. */
export function send(call, to, file, token, progress) {
  const text = new Promise((resolve, reject) => {
    call.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) {
        progress(event.loaded / event.total);
      }
    });
    call.addEventListener("load", () => resolve(call.responseText));
    call.addEventListener("error", () => reject(new Error("the upload broke off")));
    call.addEventListener("abort", () => reject(Object.assign(new Error("cancelled"), { name: "AbortError" })));
  });
  call.open("POST", to);
  call.setRequestHeader("Accept", "text/html");
  call.setRequestHeader("Content-Type", "application/octet-stream");
  call.setRequestHeader("X-CSRF-TOKEN", token);
  call.send(file);
  return { text, abort: () => call.abort() };
}

if (typeof document !== "undefined") {
  document.querySelectorAll("[data-upload]").forEach((part) => {
    start(part, {
      send: (to, file, progress) => send(new XMLHttpRequest(), to, file, document.querySelector("main [name=_csrf]").value, progress),
      parse: (text) => new DOMParser().parseFromString(text, "text/html").querySelector("[data-upload]"),
      changed: (fresh) => {
        fresh.dispatchEvent(new Event("input", { bubbles: true }));
        (fresh.querySelector("input[type=file]") ?? fresh.querySelector("button[name=away]")).focus();
      },
    });
  });
}
