// Choosing words of the dispatch without a mouse: t, then the arrows; Shift widens, Enter takes, Escape goes back.
(() => {
  "use strict";
  const text = () => document.getElementById("dispatch");
  if (!text()) return;
  let words = []; // { start, end, line } in the text as it is shown
  let nodes = []; // its text nodes: { node, start }
  let anchor = 0, head = 0; // the first and the last word chosen, in the order they were chosen
  let back = null;
  let on = false;

  function read() {
    nodes = [];
    let whole = "";
    const walker = document.createTreeWalker(text(), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement.closest(".mark-cell")) continue;
      nodes.push({ node, start: whole.length });
      whole += node.data;
    }
    let line = 0, from = 0;
    words = [...whole.matchAll(/\S+/g)].map((found) => {
      line += whole.slice(from, found.index).split("\n").length - 1;
      from = found.index;
      return { start: found.index, end: found.index + found[0].length, line };
    });
  }

  function point(at, end) {
    let piece = nodes[0];
    for (const one of nodes) if (end ? one.start < at : one.start <= at) piece = one;
    return [piece.node, Math.min(at - piece.start, piece.node.length)];
  }

  function choose() {
    const first = words[Math.min(anchor, head)], last = words[Math.max(anchor, head)];
    const [from, start] = point(first.start, false), [to, end] = point(last.end, true);
    getSelection().setBaseAndExtent(from, start, to, end);
    document.querySelector("[data-say]").textContent = getSelection().toString();
    const [node, at] = point(words[head].start, false);
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, Math.min(node.length, at + 1));
    show(range);
  }

  function show(range) {
    const pane = text();
    if (pane.scrollHeight > pane.clientHeight + 1) {
      const inside = pane.getBoundingClientRect(), here = range.getBoundingClientRect();
      if (here.top < inside.top + 8) pane.scrollTop -= inside.top + 8 - here.top;
      else if (here.bottom > inside.bottom - 8) pane.scrollTop += here.bottom - inside.bottom + 8;
    }
    const here = range.getBoundingClientRect(), above = 140, below = innerHeight - 110;
    if (here.top < above) scrollBy(0, here.top - above);
    else if (here.bottom > below) scrollBy(0, here.bottom - below);
  }

  function enter() {
    read();
    if (!words.length) return;
    back = document.activeElement;
    on = true;
    const mark = text().querySelector("mark.lit") ?? text().querySelector("mark[data-owner]");
    const lit = mark ? nodes.find((one) => mark.contains(one.node)) : null;
    anchor = head = Math.max(0, lit ? words.findIndex((word) => word.end > lit.start) : 0);
    text().classList.add("words-on");
    document.querySelector(".words-how").hidden = false;
    text().focus({ preventScroll: true });
    choose();
  }

  function leave(returns) {
    on = false;
    text().classList.remove("words-on");
    document.querySelector(".words-how").hidden = true;
    if (!returns) return;
    getSelection().removeAllRanges();
    (back?.isConnected && back !== document.body ? back : text()).focus();
  }

  // Into the form that is open, else as an order of its own.
  function take() {
    const form = document.querySelector(".order-place form.order-edit");
    leave(false);
    if (!form) return document.querySelector("[data-add-selection]").click();
    form.querySelector("[data-take-selection]").click();
    form.elements.firstWords.focus();
  }

  // The first word of the line above or below; the text's first or last word where there is none.
  function nextLine(step) {
    const now = words[head];
    const edge = step > 0 ? words.findIndex((word) => word.line > now.line) : words.findLastIndex((word) => word.line < now.line);
    if (edge < 0) return step > 0 ? words.length - 1 : 0;
    return words.findIndex((word) => word.line === words[edge].line);
  }

  const steps = {
    ArrowRight: () => Math.min(words.length - 1, head + 1),
    ArrowLeft: () => Math.max(0, head - 1),
    ArrowDown: () => nextLine(1),
    ArrowUp: () => nextLine(-1),
    Home: () => words.findIndex((word) => word.line === words[head].line),
    End: () => words.findLastIndex((word) => word.line === words[head].line),
  };

  // Before the desk's own shortcuts, which stand still meanwhile.
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (!on) {
      if (event.key !== "t" || event.target.closest("input, textarea, select") || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      return enter();
    }
    if (event.key === "Tab" || event.key === "Shift") return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") return leave(true);
    if (event.key === "Enter") return take();
    const step = steps[event.key];
    if (!step) return;
    head = step();
    if (!event.shiftKey) anchor = head;
    choose();
  }, true);
  document.addEventListener("focusout", (event) => {
    if (on && event.target === text()) leave(false);
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-words-open] button")) enter();
  });
  function ready() {
    document.querySelector("[data-words-open]").hidden = false;
  }
  document.addEventListener("htmx:afterSettle", ready);
  ready();
})();
