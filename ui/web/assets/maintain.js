// While a build runs, the page looks again by itself. Without JavaScript there is a link that does the same.
"use strict";
(() => {
  const SECONDS = 2;
  const MOST_LOOKS = 1800;
  let looks = 0;

  async function look() {
    looks += 1;
    try {
      const page = new DOMParser().parseFromString(await (await fetch("/maintain/plan")).text(), "text/html");
      const fresh = page.querySelector("#job-runs");
      if (!fresh) {
        location.reload();
        return;
      }
      // Only what changed: the bar and the words stay the same elements, so that focus and reading place stay.
      const bar = document.querySelector("#job-runs progress");
      const next = fresh.querySelector("progress");
      for (const name of ["max", "value", "aria-label"]) {
        if (next.hasAttribute(name)) bar.setAttribute(name, next.getAttribute(name));
        else bar.removeAttribute(name);
      }
      document.getElementById("job-said").textContent = fresh.querySelector("#job-said").textContent;
    } catch {
      // The server may be starting anew; the next look will tell.
    }
    if (looks < MOST_LOOKS) setTimeout(look, SECONDS * 1000);
  }

  if (document.getElementById("job-runs")) setTimeout(look, SECONDS * 1000);
})();
