// The chat: it takes the place of the plain form once Gradio has built it, and says what is going on: once each.
"use strict";
(() => {
  const GIVE_UP_AFTER = 60000; // milliseconds
  const { homeward } = window;
  const root = document.documentElement;
  const byId = (id) => document.getElementById(id);
  const questionBox = () => document.querySelector("#question textarea");

  let lastTurn = null;
  let lastNumber = 0;
  let question = "";
  let timer = 0;

  function takeOver() {
    const box = questionBox();
    const plain = byId("plain");
    if (!box || !plain) return;
    const typed = byId("plain-question");
    const hadFocus = plain.contains(document.activeElement);
    plain.remove();
    root.classList.add("chat-is-here");
    box.setAttribute("autocomplete", "off");
    if (typed.value) homeward.write(typed.value);
    if (hadFocus) box.focus();
  }

  homeward.write = (text, box = questionBox()) => {
    box.value = text;
    box.dispatchEvent(new Event("input", { bubbles: true }));
  };

  homeward.waiting = (text) => {
    clearTimeout(timer);
    question = text;
    root.dataset.busy = "yes";
    byId("alert").textContent = byId("said").textContent = "";
    homeward.say(homeward.words("looking"));
    byId("stop").hidden = false;
    // The line of what is going on stands just above the question box, where that stays at the foot of the window.
    const composer = byId("composer");
    const height = getComputedStyle(composer).position === "sticky" ? composer.offsetHeight : 0;
    root.style.setProperty("--composer-height", `${height}px`);
    timer = setTimeout(() => homeward.hangUp(), GIVE_UP_AFTER);
  };

  function notWaiting() {
    clearTimeout(timer);
    delete root.dataset.busy;
    byId("stop").hidden = true;
  }

  // Nothing came: the question stands in the box again, whether it was typed there or not.
  function gaveUp(why) {
    if (!root.dataset.busy) return;
    notWaiting();
    homeward.say(homeward.words(why), why === "noAnswer");
    homeward.write(question);
    questionBox().focus();
  }

  function answered(turn) {
    notWaiting();
    const number = Number(turn.id.slice("turn-".length));
    // A server that was started again, or half an hour of silence, and the talk begins anew.
    homeward.say(number <= lastNumber ? homeward.words("forgotten") : "");
    lastNumber = number;
    const card = turn.querySelector(".card");
    const crisis = turn.matches(".turn-emergency, .turn-urgent");
    // Once each, and whole: help first and at once, an answer when the screen reader has a pause.
    byId("alert").textContent = card ? card.innerText : "";
    byId("said").textContent = crisis ? "" : homeward.spoken(turn);
    // The button that was pressed may be gone: then the reader is taken to the answer.
    if (document.activeElement === document.body) turn.querySelector(".asked").focus({ preventScroll: true });
    (crisis ? card : turn).scrollIntoView({ block: "start" });
  }

  // The words of an answer without the passages and the citation numbers.
  homeward.spoken = (turn) => {
    const parts = turn.querySelectorAll(".lead, .reply > :is(p, ul, ol):not(.lead, .release, .reminder, .contacts, .feedback), .statements, .missing, .notices");
    const words = [...parts].map((part) => {
      const copy = part.cloneNode(true);
      copy.querySelectorAll(".chip").forEach((chip) => chip.remove());
      // One sentence after another, not run together where one paragraph ends and the next begins.
      copy.querySelectorAll("p, li").forEach((block) => block.append(" "));
      return copy.textContent.trim();
    });
    return `Answer. ${words.join(" ")}`;
  };

  function look() {
    takeOver();
    const turns = document.querySelectorAll("#conversation .turn");
    const newest = turns.length ? turns[turns.length - 1] : null;
    if (!newest) lastNumber = 0;
    if (newest && newest !== lastTurn) answered(newest); // an answer is drawn anew with all that stands before it
    lastTurn = newest;
    if (root.lang !== "en-GB") root.lang = "en-GB"; // Gradio writes the browser's language there
  }

  document.addEventListener("homeward:no-answer", () => gaveUp("noAnswer"));

  document.addEventListener("click", (event) => {
    const at = (selector) => event.target.closest(selector);
    if (at("#send") && questionBox().value.trim()) homeward.waiting(questionBox().value);
    if (at("#suggestions button")) homeward.waiting(at("button").textContent.trim());
    if (at("#stop")) {
      gaveUp("stopped");
      homeward.hangUp();
    }
    if (at("#restart")) {
      byId("alert").textContent = byId("said").textContent = "";
      homeward.say(homeward.words("cleared"));
      questionBox().focus();
    }
    if (at(".skip") && questionBox()) {
      event.preventDefault();
      questionBox().focus();
    }
  }, true);

  document.addEventListener("keydown", (event) => {
    const sends = event.key === "Enter" && !event.shiftKey && event.target === questionBox();
    if (sends && event.target.value.trim()) homeward.waiting(event.target.value);
  }, true);

  document.addEventListener("DOMContentLoaded", () => {
    if (!document.querySelector("gradio-app")) return;
    const observed = { childList: true, subtree: true, attributes: true, attributeFilter: ["lang"] };
    new MutationObserver(look).observe(root, observed);
    look();
  });
})();
