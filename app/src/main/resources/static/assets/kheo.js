// What every page does beyond links and forms. Without this file everything still works.
(() => {
  "use strict";

  // A form asks before it does what cannot be taken back, and is sent once.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    const question = event.submitter?.dataset.confirm ?? form.dataset.confirm;
    if (question && !window.confirm(question)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    if (form.method !== "post" || form.hasAttribute("hx-post")) return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
  }, true);
  window.addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
  });

  // Menus close on Escape and on a click elsewhere.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const open = document.querySelector("details.menu[open]");
    if (!open) return;
    open.open = false;
    open.querySelector("summary").focus();
  });
  document.addEventListener("click", (event) => {
    for (const menu of document.querySelectorAll("details.menu[open]")) {
      if (!menu.contains(event.target)) menu.open = false;
    }
  });

  // A list that filters as soon as a choice is made, where the form says so.
  document.addEventListener("change", (event) => {
    if (event.target.matches("form[data-at-once] select, form[data-at-once] input[type=checkbox]")) {
      event.target.form.requestSubmit();
    }
  });

  // Which files were chosen, in our words; which day was, in the page's language, whatever order the browser writes it in.
  function names(input) {
    const said = input.closest(".file")?.querySelector(".file-names");
    if (said) said.textContent = [...input.files].map((file) => file.name).join(", ") || said.dataset.none;
  }
  function day(input) {
    const label = input.labels[0];
    if (!label) return;
    let said = label.querySelector(".day-said");
    if (!said) {
      said = document.createElement("span");
      said.className = "day-said optional";
      label.append(" ", said);
    }
    const form = { weekday: "long", day: "2-digit", month: "2-digit", year: "numeric", timeZone: "UTC" };
    const chosen = input.valueAsDate;
    said.textContent = chosen ? chosen.toLocaleDateString(document.documentElement.lang === "en" ? "en-GB" : "vi", form) : "";
  }
  function said() {
    document.querySelectorAll("input[type=file]").forEach(names);
    document.querySelectorAll("input[type=date]").forEach(day);
  }
  document.addEventListener("change", (event) => {
    if (event.target.type === "file") names(event.target);
    if (event.target.type === "date") day(event.target);
  });
  window.addEventListener("pageshow", said);
  document.addEventListener("htmx:afterSettle", said);

  // A part of the page that could not be fetched: show the whole answer instead of nothing.
  document.addEventListener("htmx:responseError", (event) => {
    const status = event.detail.xhr.status;
    if (status === 401 || status === 403) window.location.reload();
  });
})();
