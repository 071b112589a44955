// A citation: its chip opens the passage with the quoted words; Escape, or the button there, leads back to the chip.
// Without JavaScript the chips are links to the passages, which then stand open.
"use strict";
(() => {
  let chip = null;

  function open(passage, from) {
    close();
    chip = from;
    chip.classList.add("is-open");
    passage.open = true;
    addWayBack(passage);
    const summary = passage.querySelector("summary");
    summary.focus({ preventScroll: true });
    (passage.querySelector("mark") || passage).scrollIntoView({ block: "center" });
    // In a long passage the summary, which has the focus, may now be above the window: focus must be seen.
    if (summary.getBoundingClientRect().top < passage.ownerDocument.querySelector(".help-line").offsetHeight) {
      summary.scrollIntoView({ block: "start" });
    }
  }

  function addWayBack(passage) {
    if (passage.querySelector(".back")) return;
    const back = document.createElement("button");
    back.type = "button";
    back.className = "back suggestion";
    back.textContent = "Close and go back to the answer";
    passage.querySelector(".source-body").append(back);
  }

  function close() {
    if (!chip) return;
    const passage = document.querySelector(chip.getAttribute("href"));
    if (passage) passage.open = false;
    chip.classList.remove("is-open");
    if (chip.isConnected) chip.focus();
    chip = null;
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest(".chip");
    const passage = link && document.querySelector(link.getAttribute("href"));
    if (passage) {
      event.preventDefault();
      open(passage, link);
    } else if (event.target.closest(".back")) {
      close();
    }
  }, true);

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
})();
