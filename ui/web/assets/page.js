// Small things for every page. Without JavaScript nothing here is missed.
"use strict";
(() => {
  // The help line stays in view where there is room; what is scrolled to must not end up beneath it.
  function measureHelpLine() {
    const line = document.querySelector(".help-line");
    const height = getComputedStyle(line).position === "sticky" ? line.offsetHeight : 0;
    document.documentElement.style.setProperty("--help-height", `${height}px`);
  }

  // Gradio opens every link in a new tab, a telephone too.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[target]");
    if (link && /^(tel|sms):/.test(link.getAttribute("href"))) link.removeAttribute("target");
  }, true);

  addEventListener("resize", measureHelpLine);
  document.addEventListener("DOMContentLoaded", measureHelpLine);
})();
