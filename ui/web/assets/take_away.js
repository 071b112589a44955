// An answer to take away: copied, printed, saved or read aloud. Nothing is sent anywhere.
"use strict";
(() => {
  const { homeward } = window;
  const root = document.documentElement;
  const reader = window.speechSynthesis;
  const READ = "Read aloud";
  const STOP = "Stop reading";
  root.classList.add("has-scripts");
  if (!reader) root.classList.add("reads-nothing-aloud");

  const text = (turn) => turn.querySelector(".take-away").textContent;

  async function copy(turn) {
    try {
      await navigator.clipboard.writeText(text(turn));
      homeward.say(homeward.words("copied"));
    } catch {
      homeward.say(homeward.words("notCopied"));
    }
  }

  function save(turn) {
    const file = document.createElement("a");
    file.href = URL.createObjectURL(new Blob([text(turn)], { type: "text/plain;charset=utf-8" }));
    file.download = "homeward-answer.txt";
    file.click();
    setTimeout(() => URL.revokeObjectURL(file.href), 1000);
    homeward.say(homeward.words("saved"));
  }

  function print(turn) {
    root.classList.add("prints-one");
    turn.classList.add("is-printed");
    window.print();
  }

  // Closed parts do not print: they are opened for it, and closed again.
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("#main .turn details:not([open], .differently)")];
    for (const one of opened) one.open = true;
  });
  addEventListener("afterprint", () => {
    for (const one of opened) one.open = false;
    root.classList.remove("prints-one");
    document.querySelector(".is-printed")?.classList.remove("is-printed");
  });

  function hush() {
    reader.cancel();
    for (const button of document.querySelectorAll(".listen")) button.textContent = READ;
  }

  function listen(turn, button) {
    const reading = button.textContent === STOP;
    hush();
    if (reading) return;
    button.textContent = STOP;
    // Sentence by sentence: some browsers fall silent in a long text.
    const whole = homeward.spoken(turn);
    const parts = Intl.Segmenter
      ? [...new Intl.Segmenter("en-GB", { granularity: "sentence" }).segment(whole)].map((one) => one.segment)
      : [whole];
    for (const part of parts) {
      const said = new SpeechSynthesisUtterance(part);
      said.lang = "en-GB";
      reader.speak(said);
      said.onend = () => { if (part === parts[parts.length - 1]) button.textContent = READ; };
    }
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest(".tools button");
    if (!button) return;
    const turn = button.closest(".turn");
    if (button.matches(".copy")) copy(turn);
    if (button.matches(".save")) save(turn);
    if (button.matches(".print")) print(turn);
    if (button.matches(".listen")) listen(turn, button);
  }, true);

  addEventListener("pagehide", () => { if (reader) reader.cancel(); });
})();
