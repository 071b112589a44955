// The forms of the conversation, which without JavaScript load a page: the same question asked again, and the vote.
"use strict";
(() => {
  const { homeward } = window;
  const form = (event, kind) => event.target.closest(`#conversation form.${kind}`);

  function askAgain(asked, button) {
    const fields = Object.fromEntries(new FormData(asked, button));
    homeward.waiting(fields.question);
    // A mark of the moment: the same wish twice in a row has to be a change for Gradio to send it.
    homeward.write(JSON.stringify({ ...fields, at: Date.now() }), document.querySelector("#again textarea, #again input"));
  }

  async function vote(asked, button) {
    const sent = new URLSearchParams(new FormData(asked, button));
    try {
      const page = await (await fetch(asked.getAttribute("action"), { method: "POST", body: sent })).text();
      const reply = new DOMParser().parseFromString(page, "text/html").querySelector(".feedback");
      asked.replaceWith(reply);
      reply.focus();
    } catch {
      homeward.say(homeward.words("notSent"));
    }
  }

  document.addEventListener("submit", (event) => {
    const again = form(event, "again");
    const voted = event.target.closest("form.feedback");
    if (!again && !voted) return;
    event.preventDefault();
    if (again) askAgain(again, event.submitter);
    else vote(voted, event.submitter);
  }, true);

  document.addEventListener("click", (event) => {
    const reword = event.target.closest(".reword");
    if (!reword) return;
    const box = document.querySelector("#question textarea") || document.getElementById("plain-question");
    homeward.write(reword.form.elements.question.value, box);
    box.focus();
  }, true);
})();
