// Files dropped or chosen are sent one by one, with progress. Without this file the form sends them all together.
(() => {
  "use strict";
  const form = document.querySelector("form.upload");
  if (!form) return;
  const input = form.querySelector("input[type=file]");
  const drop = form.querySelector(".drop");
  const progress = form.querySelector(".upload-progress");
  const bar = progress.querySelector("progress");
  const label = progress.querySelector("label");
  const outcomes = document.getElementById("outcomes");
  const words = (pattern, ...values) => values.reduce((text, value, n) => text.replaceAll(`{${n}}`, () => value), pattern);
  const waiting = []; // files not sent yet
  let all = 0;
  let busy = false;

  // The whole page takes files: one that falls beside the frame must not make the browser leave for it.
  const carries = (event) => event.dataTransfer?.types.includes("Files");
  for (const type of ["dragenter", "dragover"]) {
    document.addEventListener(type, (event) => {
      if (!carries(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "copy";
      drop.classList.add("over");
    });
  }
  document.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) drop.classList.remove("over"); // out of the window, not onto something within
  });
  document.addEventListener("drop", (event) => {
    if (!carries(event)) return;
    event.preventDefault();
    drop.classList.remove("over");
    const entries = [...event.dataTransfer.items].filter((item) => item.kind === "file");
    send(entries.map((item) => ({ file: item.getAsFile(), folder: item.webkitGetAsEntry?.()?.isDirectory })));
  });
  form.addEventListener("submit", async (event) => {
    if (!input.files.length) return;
    event.preventDefault();
    delete form.dataset.sent;
    const files = [...input.files].map((file) => ({ file }));
    input.value = "";
    input.dispatchEvent(new Event("change", { bubbles: true }));
    await send(files);
    outcomes.focus();
  });
  window.addEventListener("beforeunload", (event) => {
    if (busy) event.preventDefault();
  });

  async function send(files) {
    if (!files.length) return;
    if (!busy) {
      outcomes.replaceChildren();
      all = 0;
    }
    waiting.push(...files);
    all += files.length;
    if (busy) return;
    busy = true;
    progress.hidden = false;
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { file, folder } = next;
      const place = all - waiting.length;
      label.textContent = words(form.dataset.sending, place, all, file.name);
      bar.value = 0;
      if (folder) refused(file, form.dataset.folder);
      else if (file.size > Number(form.dataset.largest)) refused(file, form.dataset.tooLarge);
      else await one(file, place);
    }
    label.textContent = words(form.dataset.done, all);
    bar.value = 100;
    busy = false;
    await again("waiting", "registered");
  }

  // What now waits and what is now registered, as the page would show it if it were opened again.
  async function again(...parts) {
    const answer = await fetch(location.href).catch(() => null);
    if (!answer?.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const part of parts) {
      const now = page.getElementById(part);
      if (now) document.getElementById(part).replaceWith(now);
    }
  }

  function one(file, place) {
    return new Promise((resolve) => {
      const data = new FormData();
      for (const hidden of form.querySelectorAll("input[type=hidden], select")) data.append(hidden.name, hidden.value);
      data.append("files", file, file.name);
      const request = new XMLHttpRequest();
      request.open("POST", form.action);
      request.setRequestHeader("HX-Request", "true");
      request.upload.addEventListener("progress", (event) => { bar.value = event.total ? (100 * event.loaded) / event.total : 0; });
      request.upload.addEventListener("load", () => { label.textContent = words(form.dataset.reading, place, all, file.name); });
      request.addEventListener("load", () => {
        if (request.status === 200) outcomes.insertAdjacentHTML("beforeend", request.responseText);
        else refused(file, request.status === 401 ? form.dataset.signedOut : form.dataset.failed);
        resolve();
      });
      request.addEventListener("error", () => { refused(file, form.dataset.failed); resolve(); });
      request.send(data);
    });
  }

  function refused(file, sentence) {
    const message = document.createElement("div");
    message.className = "message error outcome";
    const text = document.createElement("p");
    const name = document.createElement("span");
    name.className = "strong";
    name.textContent = `${form.dataset.refused}: ${file.name}`;
    text.append(name, " ", sentence);
    message.append(text);
    outcomes.append(message);
  }
})();
