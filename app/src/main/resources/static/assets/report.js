// The sheet of a report: keys of a spreadsheet, pasting a column, taking back. Without this file every field is typed and saved by itself.
(() => {
  "use strict";
  const form = document.getElementById("report");
  if (!form) return;
  const cells = [...form.querySelectorAll("[data-cell]")];
  const undo = form.querySelector("[data-undo]");
  const past = [];
  const standing = new Map(cells.map((cell) => [cell, cell.value]));

  const note = (changed) => {
    const batch = changed.filter((cell) => standing.get(cell) !== cell.value).map((cell) => [cell, standing.get(cell)]);
    if (!batch.length) return;
    for (const [cell] of batch) standing.set(cell, cell.value);
    past.push(batch);
    if (undo) undo.hidden = false;
  };

  const go = (cell, step) => {
    const next = cells[cells.indexOf(cell) + step];
    if (next) {
      next.focus();
      if (next.select) next.select();
    }
    return Boolean(next);
  };

  form.addEventListener("keydown", (event) => {
    const cell = event.target;
    if (!cells.includes(cell)) return;
    const down = event.key === "Enter" && !event.shiftKey || event.key === "ArrowDown" && cell.tagName === "INPUT";
    const up = event.key === "Enter" && event.shiftKey || event.key === "ArrowUp" && cell.tagName === "INPUT";
    if (down || up) {
      event.preventDefault();
      if (!go(cell, down ? 1 : -1)) cell.blur();
    } else if (event.key === "Escape") {
      cell.value = standing.get(cell);
    }
  });

  form.addEventListener("focusin", (event) => {
    if (cells.includes(event.target) && event.target.select) event.target.select();
  });

  form.addEventListener("change", (event) => {
    if (cells.includes(event.target)) note([event.target]);
  });

  // A column copied from a spreadsheet fills the fields below one after the other.
  form.addEventListener("paste", (event) => {
    const first = cells.indexOf(event.target);
    const text = event.clipboardData.getData("text/plain");
    if (first < 0 || !/[\n\t]/.test(text.trim())) return;
    event.preventDefault();
    const values = text.replace(/\r/g, "").replace(/\n$/, "").split("\n").map((line) => line.split("\t")[0].trim());
    const filled = cells.slice(first, first + values.length);
    filled.forEach((cell, at) => { cell.value = values[at]; });
    note(filled);
    form.dispatchEvent(new CustomEvent("report-changed", { bubbles: true }));
  });

  undo?.addEventListener("click", () => {
    const batch = past.pop();
    if (!batch) return;
    for (const [cell, value] of batch) {
      cell.value = value;
      standing.set(cell, value);
    }
    batch[0][0].focus();
    undo.hidden = past.length === 0;
    form.dispatchEvent(new CustomEvent("report-changed", { bubbles: true }));
  });

  form.addEventListener("input", (event) => {
    const most = event.target.dataset?.most;
    const count = most && form.querySelector(`[data-count="${event.target.id}"]`);
    if (count) count.textContent = `${[...event.target.value].length.toLocaleString("vi")} / ${Number(most).toLocaleString("vi")}`;
  });

  // Steps further down the page must know the version that was saved last.
  document.addEventListener("htmx:afterSettle", () => {
    const version = document.querySelector("#report-status input[name=version]");
    if (version) for (const field of document.querySelectorAll("[data-version]")) field.value = version.value;
  });
})();
