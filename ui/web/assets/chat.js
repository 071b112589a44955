// The chat: it takes the place of the plain form once Gradio has built it, and gives the place back when it fails.
// After one broken connection Gradio sends nothing more: it waits to load the page again, which would lose the question.
"use strict";
(() => {
  const GIVE_UP_AFTER = 30000; // milliseconds
  const root = document.documentElement;
  const byId = (id) => document.getElementById(id);
  const questionBox = () => document.querySelector("#question textarea");

  let form = null;
  let lastTurn = null;
  let question = "";
  let timer = 0;

  function takeOver() {
    const box = questionBox();
    const plain = byId("plain");
    if (!box || !plain) return;
    const typed = byId("plain-question");
    const hadFocus = plain.contains(document.activeElement);
    form = typed.form;
    plain.remove();
    root.classList.add("chat-is-here");
    box.setAttribute("autocomplete", "off");
    if (typed.value) {
      box.value = typed.value;
      box.dispatchEvent(new Event("input", { bubbles: true }));
      typed.value = "";
    }
    if (hadFocus) box.focus();
  }

  function waiting(text) {
    clearTimeout(timer);
    question = text;
    root.dataset.busy = "yes";
    byId("alert").textContent = byId("said").textContent = "";
    byId("status").textContent = "Looking for an answer…";
    timer = setTimeout(failed, GIVE_UP_AFTER);
  }

  function failed() {
    if (!form || !root.dataset.busy) return;
    clearTimeout(timer);
    delete root.dataset.busy;
    root.classList.add("chat-has-failed");
    form.querySelectorAll("[name=history]").forEach((one) => one.remove());
    for (const asked of document.querySelectorAll("#conversation .asked > :last-child")) {
      const earlier = Object.assign(document.createElement("input"), { type: "hidden", name: "history" });
      earlier.value = asked.textContent;
      form.append(earlier);
    }
    document.querySelector("main").append(form);
    byId("plain-question").value = question;
    byId("plain-question").focus();
    byId("status").textContent = "No answer came. Try again here. The numbers at the top of this page always work.";
  }

  // The first to know of a broken connection.
  const fetchAsBefore = window.fetch;
  window.fetch = async (...request) => {
    const asks = String(request[0]).includes("/gradio_api/run/");
    try {
      const response = await fetchAsBefore(...request);
      if (asks && !response.ok) failed();
      return response;
    } catch (error) {
      if (asks) failed();
      throw error;
    }
  };

  function answered(turn) {
    clearTimeout(timer);
    delete root.dataset.busy;
    byId("status").textContent = "";
    root.classList.remove("chat-has-failed"); // it was only slow
    form.remove();
    const card = turn.querySelector(".card");
    const crisis = turn.matches(".turn-emergency, .turn-urgent");
    // Once each, and whole: help first and at once, an answer when the screen reader has a pause.
    byId("alert").textContent = card ? card.innerText : "";
    byId("said").textContent = crisis ? "" : spoken(turn);
    (crisis ? card : turn).scrollIntoView({ block: "start" });
  }

  // The words of an answer without the passages and the citation numbers.
  function spoken(turn) {
    const parts = turn.querySelectorAll(".lead, .reply > p:not(.lead, .release), .statements, .missing");
    const words = [...parts].map((part) => {
      const copy = part.cloneNode(true);
      copy.querySelectorAll(".chip").forEach((chip) => chip.remove());
      return copy.textContent;
    });
    return `Answer. ${words.join(" ")}`;
  }

  function look() {
    takeOver();
    const turns = document.querySelectorAll("#conversation .turn");
    const newest = turns.length ? turns[turns.length - 1] : null;
    if (newest && newest.id !== lastTurn) answered(newest);
    lastTurn = newest && newest.id;
    if (root.lang !== "en-GB") root.lang = "en-GB"; // Gradio writes the browser's language there
  }

  document.addEventListener("click", (event) => {
    const at = (selector) => event.target.closest(selector);
    if (at("#send") && questionBox().value.trim()) waiting(questionBox().value);
    if (at("#suggestions button")) waiting(at("button").textContent.trim());
    if (at("#restart")) {
      byId("status").textContent = "The chat is cleared.";
      questionBox().focus();
    }
    if (at(".skip") && questionBox()) {
      event.preventDefault();
      questionBox().focus();
    }
  }, true);

  document.addEventListener("keydown", (event) => {
    const sends = event.key === "Enter" && !event.shiftKey && event.target === questionBox();
    if (sends && event.target.value.trim()) waiting(event.target.value);
  }, true);

  document.addEventListener("DOMContentLoaded", () => {
    if (!document.querySelector("gradio-app")) return;
    const observed = { childList: true, subtree: true, attributes: true, attributeFilter: ["lang"] };
    new MutationObserver(look).observe(root, observed);
    look();
  });
})();
