// A citation: its chip opens the passage with the quoted words; Escape, or the button there, leads back to the chip.
// Without JavaScript the chips are links to the passages, which then stand open.
"use strict";
(() => {
  let chip = null;
  const number = (link) => link.getAttribute("href").split("-").pop();
  // Several pieces of one passage stand in it together: a chip may point at words inside.
  const passageOf = (link) => document.querySelector(link.getAttribute("href"))?.closest("details");

  function open(passage, from) {
    close();
    chip = from;
    chip.classList.add("is-open");
    passage.open = true;
    addWayBack(passage);
    const summary = passage.querySelector("summary");
    summary.focus({ preventScroll: true });
    for (const mark of passage.querySelectorAll("mark")) mark.classList.toggle("is-meant", mark.matches(`.of-${number(chip)}`));
    (passage.querySelector(".is-meant") || passage).scrollIntoView({ block: "center" });
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
    const passage = passageOf(chip);
    if (passage) passage.open = false;
    chip.classList.remove("is-open");
    if (chip.isConnected) chip.focus();
    chip = null;
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest(".chip");
    const passage = link && passageOf(link);
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
