// Families, easy words or staff: in the middle of a talk the switch changes what comes next and loses nothing.
// Without JavaScript, and before the first question, its links load the page for those who are asked for.
"use strict";
(() => {
  const { homeward } = window;
  const SWITCH = ".modes a[href^='/?']"; // other links may stand beside them

  document.addEventListener("click", (event) => {
    const link = event.target.closest(SWITCH);
    if (!link || !document.querySelector("#conversation .turn")) return;
    event.preventDefault();
    const wanted = new URL(link.href).searchParams;
    const staff = wanted.get("mode") === "staff";
    history.replaceState(null, "", link.href); // Gradio sends the address along with every question
    document.body.classList.toggle("mode-staff", staff);
    document.body.classList.toggle("mode-family", !staff);
    for (const one of document.querySelectorAll(SWITCH)) one.toggleAttribute("aria-current", false);
    link.setAttribute("aria-current", "true");
    homeward.say(homeward.words(staff ? "forStaff" : wanted.get("easy") ? "forEasy" : "forFamily"));
  }, true);
})();
