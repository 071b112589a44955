// The fast way out: the page goes blank at once, the talk is forgotten, and Back does not lead here.
"use strict";
(() => {
  const PRESSES = 3;
  const WITHIN = 2000; // milliseconds
  const link = document.querySelector(".leave");
  let presses = [];

  function forget() {
    const { session } = window.homeward;
    if (session) navigator.sendBeacon("/forget", session);
  }

  function leave() {
    document.documentElement.hidden = true;
    document.title = "";
    forget();
    location.replace(link.href);
  }

  document.addEventListener("click", (event) => {
    if (!event.target.closest(".leave")) return;
    event.preventDefault();
    leave();
  }, true);

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Shift") presses = [];
    else if (!event.repeat) presses = [...presses, event.timeStamp].slice(-PRESSES);
    const offered = getComputedStyle(link).display !== "none";
    if (offered && presses.length === PRESSES && presses[PRESSES - 1] - presses[0] < WITHIN) leave();
  });

  addEventListener("pagehide", forget);
  // A page that the browser kept whole would still show what the server has forgotten.
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
})();
