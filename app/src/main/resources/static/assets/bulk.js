// Choosing many in a list or a matrix. Without this file the boxes are ticked one by one and the buttons work all the same.
(() => {
  "use strict";
  const form = document.getElementById("bulk");
  if (!form) return;
  const boxes = [...document.querySelectorAll("input[name=id][form=bulk]")];
  const count = form.querySelector("[data-count]");
  const every = form.querySelector("[data-every]");
  let last = null;

  const say = () => {
    const ticked = boxes.filter((box) => box.checked).length;
    if (count) count.textContent = ticked ? `(${ticked})` : "";
    if (every) {
      every.checked = ticked > 0 && ticked === boxes.length;
      every.indeterminate = ticked > 0 && ticked < boxes.length;
    }
  };
  if (every) {
    every.closest("[hidden]")?.removeAttribute("hidden");
    every.addEventListener("change", () => {
      for (const box of boxes) box.checked = every.checked;
      say();
    });
  }

  // Shift goes from the box ticked last to this one, by mouse and by the space bar alike.
  document.addEventListener("click", (event) => {
    const box = event.target;
    if (!boxes.includes(box)) return;
    if (event.shiftKey && last && last !== box) {
      const ends = [boxes.indexOf(last), boxes.indexOf(box)].sort((a, b) => a - b);
      for (const one of boxes.slice(ends[0], ends[1] + 1)) one.checked = box.checked;
    }
    last = box;
    say();
  });
  document.addEventListener("keydown", (event) => {
    const box = event.target;
    if (event.key === " " && event.shiftKey && boxes.includes(box)) {
      event.preventDefault();
      box.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, shiftKey: true }));
    }
    // In a matrix the arrows go from cell to cell, and X ticks the one they are at.
    if ((event.key === "x" || event.key === "X") && event.target.matches?.("td.cell > a")) {
      const tick = event.target.parentElement.querySelector("input[form=bulk]");
      if (!tick) return;
      event.preventDefault();
      tick.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, shiftKey: event.shiftKey }));
    }
  });
  window.addEventListener("pageshow", say);
  say();
})();
