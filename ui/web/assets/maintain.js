// A document is sent and a build is watched without leaving the page. Without JavaScript the form sends itself, and a
// link looks again.
"use strict";
(() => {
  const SECONDS = 2;
  const MOST_LOOKS = 1800;
  let looks = 0;

  // Put what the server shows in place of what stands here, and take the reader to what is new.
  function show(page, address) {
    const fresh = page.querySelector(".maintain");
    if (!fresh) {
      location.assign(address);
      return;
    }
    document.querySelector(".maintain").replaceWith(fresh);
    document.title = page.title;
    if (address !== location.href) history.pushState({}, "", address);
    const first = fresh.querySelector("[role=alert], #job h3, h3");
    if (first) {
      first.tabIndex = -1;
      first.focus();
    }
  }

  function parsed(text) {
    return new DOMParser().parseFromString(text, "text/html");
  }

  async function look() {
    looks += 1;
    try {
      const page = parsed(await (await fetch("/maintain/plan")).text());
      const fresh = page.querySelector("#job-runs");
      if (!fresh) {
        show(page, location.href);
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

  function send(form) {
    const button = form.querySelector("button");
    // A file far too large would be cut off by the server before it could say why.
    const file = form.querySelector("[type=file]").files[0];
    const isTooLarge = file && file.size > Number(form.dataset.most);
    const said = document.createElement("p");
    const bar = document.createElement("progress");
    said.setAttribute("role", "status");
    bar.setAttribute("aria-label", "Sending the document");
    bar.max = 1;
    bar.value = 0;
    for (const old of form.querySelectorAll("progress, [role=status]")) old.remove();
    form.append(said);
    const tell = (text) => {
      if (said.textContent !== text) said.textContent = text;
    };
    if (isTooLarge) {
      tell(`The file is too large: send at most ${Number(form.dataset.most) / 2 ** 20} MB.`);
      return;
    }
    form.append(bar);
    const sending = new XMLHttpRequest();
    sending.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) bar.value = event.loaded / event.total;
    });
    sending.upload.addEventListener("load", () => {
      bar.removeAttribute("value");
      bar.setAttribute("aria-label", "Reading the document");
      tell("Sent. The document is being read; a long one takes a minute.");
    });
    sending.addEventListener("load", () => show(parsed(sending.responseText), sending.responseURL));
    sending.addEventListener("error", () => {
      bar.remove();
      button.disabled = false;
      tell("The server cannot be reached. Nothing was added. Try again.");
    });
    sending.open("POST", form.action);
    sending.send(new FormData(form));
    button.disabled = true;
    tell("The document is being sent.");
  }

  document.addEventListener("submit", (event) => {
    if (event.target.id !== "upload") return;
    event.preventDefault();
    send(event.target);
  });
  // What was shown in place has an address of its own; going back has to load the page that was there.
  addEventListener("popstate", () => location.reload());
  if (document.getElementById("job-runs")) setTimeout(look, SECONDS * 1000);
})();
