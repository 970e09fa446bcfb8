// The slider through time: each notch is a day on which units began or ended.
"use strict";
(() => {
  const slider = document.getElementById("through");
  const day = document.getElementById("on");
  if (!slider || !day) {
    return;
  }
  const days = slider.dataset.days.split(" ");
  const shown = document.getElementById("through-day");
  const chosen = () => (slider.value === "0" ? slider.dataset.before : days[slider.value - 1]);
  const printed = (iso) => iso.split("-").reverse().join("/");
  slider.closest(".through").hidden = false;
  slider.setAttribute("aria-valuetext", shown.textContent);
  slider.addEventListener("input", () => {
    day.value = chosen();
    shown.textContent = printed(chosen());
    slider.setAttribute("aria-valuetext", shown.textContent);
  });
  slider.addEventListener("change", () => day.form.requestSubmit());
})();
