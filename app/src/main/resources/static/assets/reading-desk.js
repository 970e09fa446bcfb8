// The reading desk by keyboard and by selecting text. Without this file every step is still a link or a form.
(() => {
  "use strict";
  const desk = () => document.getElementById("desk");
  if (!desk()) return;
  const help = document.getElementById("desk-help");
  const cards = () => [...desk().querySelectorAll("[data-order]")];
  const still = window.matchMedia("(prefers-reduced-motion: reduce)");
  let current = location.hash.startsWith("#order-") ? location.hash.slice(7) : null;
  let place = 0; // of the current card in the row of cards
  let bar = null; // the form above the cards that was sent by its own button
  let scrolled = 0;

  function show(id, focus) {
    const card = id && document.getElementById(`order-${id}`);
    for (const other of desk().querySelectorAll(".order.current")) other.classList.remove("current");
    for (const mark of desk().querySelectorAll("mark.lit")) mark.classList.remove("lit");
    if (!card) return;
    current = id;
    card.classList.add("current");
    const marks = desk().querySelectorAll(`mark[data-owner="${id}"]`);
    for (const mark of marks) mark.classList.add("lit");
    const behavior = still.matches ? "auto" : "smooth";
    within(card, desk().querySelector("#orders"), behavior);
    if (marks.length) marks[0].scrollIntoView({ block: "nearest", behavior });
    if (focus) card.focus({ preventScroll: true });
  }

  // Scrolls the pane of cards by itself, so that the text beside it stays where it is.
  function within(card, pane, behavior) {
    if (pane.scrollHeight <= pane.clientHeight + 1) return card.scrollIntoView({ block: "nearest", behavior });
    const above = card.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    const below = card.getBoundingClientRect().bottom - pane.getBoundingClientRect().bottom;
    if (above < 0) pane.scrollBy({ top: above - 8, behavior });
    else if (below > 0) pane.scrollBy({ top: Math.min(below + 8, above - 8), behavior });
    // At the foot of the page the pane itself slides beneath the bar.
    const covered = desk().querySelector(".desk-bar").getBoundingClientRect().bottom - pane.getBoundingClientRect().top;
    if (covered > 0) window.scrollBy({ top: -covered, behavior });
  }

  function move(step) {
    const all = cards();
    if (!all.length) return;
    const at = all.findIndex((card) => card.dataset.order === current);
    const next = at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + step));
    show(all[next].dataset.order, true);
  }

  function press(key) {
    const within = key === "z" ? desk() : current && document.getElementById(`order-${current}`);
    const target = within && within.querySelector(`[data-key="${key}"]`);
    if (!target) return;
    if (target.matches("form")) target.requestSubmit();
    else target.click();
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    if (event.key === "Escape" && !event.defaultPrevented) return close(event.target);
    if (event.target.closest("input, textarea, select")) return;
    const steps = { j: () => move(1), k: () => move(-1), "?": () => help.showModal() };
    const step = steps[event.key] ?? ("aesmxz".includes(event.key) && event.key.length === 1 ? () => press(event.key) : null);
    if (!step) return;
    event.preventDefault();
    step();
  });

  document.addEventListener("click", (event) => {
    const mark = event.target.closest("mark[data-owner]");
    if (mark && desk().contains(mark) && getSelection().isCollapsed) show(mark.dataset.owner, true);
    const heading = event.target.closest("[data-show]");
    if (heading) { event.preventDefault(); show(heading.dataset.show, true); }
    const card = event.target.closest("[data-order]");
    if (card && !heading && !event.target.closest("a, button, input, select, textarea, label, summary")) show(card.dataset.order, false);
    if (event.target.closest("[data-help]")) help.showModal();
    if (event.target.closest("[data-close]")?.closest(".order-place")) { event.preventDefault(); close(event.target); }
    if (event.target.closest("[data-add-selection]")) add();
    if (event.target.closest("[data-take-selection]")) take(event.target.closest("form"));
  });

  function close(inside) {
    const place = inside.closest(".order-place");
    if (!place) return;
    const card = place.closest("[data-order]");
    place.replaceChildren();
    card.focus();
  }

  // A place in the browser's text → its place in the document's text.
  function offset(node, at) {
    if (node.nodeType === Node.ELEMENT_NODE) {
      const child = node.childNodes[at];
      if (child) return offset(child, 0);
      const last = node.lastChild;
      return last ? offset(last, last.nodeType === Node.TEXT_NODE ? last.length : last.childNodes.length) : null;
    }
    const piece = node.parentElement?.closest("[data-at]");
    return piece ? Number(piece.dataset.at) + at : null;
  }

  function selected() {
    const selection = getSelection();
    const text = document.getElementById("dispatch");
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) return null;
    const start = offset(range.startContainer, range.startOffset);
    const end = offset(range.endContainer, range.endOffset);
    return start !== null && end !== null && start < end ? { start, end, words: selection.toString() } : null;
  }

  let last = null;
  document.addEventListener("selectionchange", () => {
    last = selected() ?? last;
    const button = desk().querySelector("[data-add-selection]");
    button.hidden = !selected();
    for (const take of desk().querySelectorAll("[data-take-selection]")) take.hidden = !last;
  });

  function add() {
    const chosen = selected() ?? last;
    if (!chosen) return;
    const form = document.getElementById("add-form");
    form.elements.start.value = chosen.start;
    form.elements.end.value = chosen.end;
    form.elements.firstWords.value = chosen.words.trim().split(/\s+/).slice(0, 6).join(" ");
    form.requestSubmit();
  }

  function take(form) {
    if (!last) return;
    const words = last.words.trim().split(/\s+/);
    form.elements.start.value = last.start;
    form.elements.end.value = last.end;
    form.elements.firstWords.value = words.slice(0, 6).join(" ");
    form.elements.lastWords.value = words.slice(-6).join(" ");
  }
  // Words typed afterwards count again, not the selection taken before.
  document.addEventListener("input", (event) => {
    if (!["firstWords", "lastWords"].includes(event.target.name)) return;
    const form = event.target.form;
    if (form.elements.start) form.elements.start.value = form.elements.end.value = "";
  });

  // After the answer the focus goes on where it was: on the card that was worked on, or in the bar above.
  document.addEventListener("htmx:beforeRequest", (event) => {
    const card = event.detail.elt.closest("[data-order]");
    if (card) current = card.dataset.order;
    bar = !card && event.detail.elt.contains(document.activeElement) ? event.detail.elt.getAttribute("action") : null;
    place = cards().findIndex((one) => one.dataset.order === current);
  });
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.target.id === "desk") scrolled = desk().querySelector("#orders").scrollTop;
  });
  document.addEventListener("htmx:afterSettle", (event) => {
    const place = event.target.closest?.(".order-place");
    if (place) {
      show(place.closest("[data-order]").dataset.order, false);
      place.querySelector("[role=alert] a, textarea, input:not([type=hidden]), select")?.focus();
      return;
    }
    ready();
    document.querySelector("[data-say]").textContent = desk().querySelector(".desk-count").textContent.trim().replace(/\s+/g, " ");
    if (bar) {
      show(current, false);
      (desk().querySelector(`form[action="${bar}"] button`) ?? desk().querySelector("[data-next]")).focus();
      return;
    }
    if (current && !document.getElementById(`order-${current}`)) {
      current = cards()[Math.min(Math.max(place, 0), cards().length - 1)]?.dataset.order ?? null;
    }
    if (current) show(current, true);
    else desk().querySelector("[data-next]").focus();
  });

  function ready() {
    desk().querySelector("#orders").scrollTop = scrolled;
    const opener = desk().querySelector("[data-help]");
    if (opener) opener.hidden = false;
  }
  ready();
  if (current) show(current, true);
})();
