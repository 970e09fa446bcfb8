// The panel beside the matrix. Without this file a cell leads to the page of its assignment.
(() => {
  "use strict";
  const panel = document.getElementById("glance");
  if (!panel) return;
  let cell = null;

  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.target !== panel) return;
    cell?.classList.remove("here");
    cell = event.detail.requestConfig.elt;
    cell.classList.add("here");
    panel.hidden = false;
    panel.querySelector("h2").focus({ preventScroll: true });
    cell.scrollIntoView({ block: "nearest", inline: "nearest" });
  });

  const close = () => {
    if (panel.hidden) return;
    panel.hidden = true;
    panel.replaceChildren();
    cell?.classList.remove("here");
    cell?.focus();
    cell = null;
  };
  panel.addEventListener("click", (event) => {
    if (event.target.closest("[data-close]")) close();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });

  // Arrows go from cell to cell, as in a sheet; Tab passes the whole sheet by.
  const sheet = document.querySelector("table.matrix");
  const cells = sheet ? [...sheet.querySelectorAll("td.cell > a")] : [];
  for (const link of cells.slice(1)) link.tabIndex = -1;
  if (cells.length) document.querySelector(".arrows").hidden = false;
  sheet?.addEventListener("focusin", (event) => {
    if (!cells.includes(event.target)) return;
    for (const link of cells) link.tabIndex = link === event.target ? 0 : -1;
  });
  sheet?.addEventListener("keydown", (event) => {
    const step = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[event.key];
    const td = event.target.closest("td.cell");
    if (!step || !td) return;
    const rows = [...td.closest("table").querySelectorAll("tbody tr:not(.group)")];
    let row = rows.indexOf(td.parentElement), column = td.cellIndex;
    for (;;) {
      row += step[0];
      column += step[1];
      const next = rows[row]?.cells[column];
      if (!next?.matches("td")) return;
      const link = next.querySelector("a");
      if (!link) continue;
      event.preventDefault();
      link.focus();
      return;
    }
  });
})();
