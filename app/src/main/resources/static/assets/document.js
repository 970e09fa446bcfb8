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
  const words = (pattern, ...values) => values.reduce((text, value, n) => text.replace(`{${n}}`, value), pattern);

  for (const type of ["dragenter", "dragover"]) {
    form.addEventListener(type, (event) => { event.preventDefault(); drop.classList.add("over"); });
  }
  for (const type of ["dragleave", "drop"]) {
    form.addEventListener(type, (event) => { event.preventDefault(); drop.classList.remove("over"); });
  }
  form.addEventListener("drop", (event) => send([...event.dataTransfer.files]));
  form.addEventListener("submit", (event) => {
    if (!input.files.length) return;
    event.preventDefault();
    delete form.dataset.sent;
    send([...input.files]);
  });

  async function send(files) {
    if (!files.length) return;
    outcomes.replaceChildren();
    progress.hidden = false;
    const button = form.querySelector("button");
    button.disabled = true;
    for (const [n, file] of files.entries()) {
      label.textContent = words(form.dataset.sending, n + 1, files.length, file.name);
      bar.value = 0;
      if (file.size > Number(form.dataset.largest)) refused(file, form.dataset.tooLarge);
      else await one(file);
    }
    label.textContent = words(form.dataset.done, files.length);
    bar.value = 100;
    button.disabled = false;
    input.value = "";
    input.dispatchEvent(new Event("change", { bubbles: true }));
    await again("waiting", "registered");
  }

  // What now waits and what is now registered, as the page would show it if it were opened again.
  async function again(...parts) {
    const answer = await fetch(location.href).catch(() => null);
    if (!answer?.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const part of parts) document.getElementById(part).replaceWith(page.getElementById(part));
  }

  function one(file) {
    return new Promise((resolve) => {
      const data = new FormData();
      for (const hidden of form.querySelectorAll("input[type=hidden], select")) data.append(hidden.name, hidden.value);
      data.append("files", file, file.name);
      const request = new XMLHttpRequest();
      request.open("POST", form.action);
      request.setRequestHeader("HX-Request", "true");
      request.upload.addEventListener("progress", (event) => { bar.value = event.total ? (100 * event.loaded) / event.total : 0; });
      request.addEventListener("load", () => {
        if (request.status === 200) outcomes.insertAdjacentHTML("beforeend", request.responseText);
        else refused(file, form.dataset.failed);
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
    name.textContent = `✕ ${file.name} `;
    text.append(name, sentence);
    message.append(text);
    outcomes.append(message);
  }
})();
