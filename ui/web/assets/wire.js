// The wire to the server. An answer that is stopped, does not come or cannot be used leaves the chat as it is: after one
// broken connection Gradio sends nothing more until the page is loaded again, so it never learns of one.
"use strict";
(() => {
  const homeward = (window.homeward = { session: "", hangUp: () => {} });
  const words = () => document.getElementById("words").dataset;
  homeward.words = (name) => words()[name];

  // What is said lies over the page, so it goes with the next thing that is done; a failure stays until it is mended.
  let stays = false;
  homeward.say = (text, failure = false) => {
    document.getElementById("status").textContent = text;
    stays = failure;
  };
  const done = () => { if (!stays && !document.documentElement.dataset.busy) homeward.say(""); };
  for (const kind of ["pointerdown", "keydown"]) document.addEventListener(kind, done, true);

  // What Gradio would get for "nothing has changed".
  function unchanged(event) {
    const known = window.gradio_config.dependencies.find((one) => one.id === event);
    const data = known.outputs.map(() => ({ __type__: "update" }));
    return Response.json({ data, is_generating: false, duration: 0, average_duration: 0, render_config: null, changed_state_ids: null });
  }

  const fetchAsBefore = window.fetch;
  window.fetch = async (address, options = {}) => {
    if (!String(address).includes("/gradio_api/run/")) return fetchAsBefore(address, options);
    const sent = JSON.parse(options.body);
    homeward.session = sent.session_hash;
    if (!document.documentElement.dataset.busy) return fetchAsBefore(address, options);
    const line = new AbortController();
    homeward.hangUp = () => line.abort();
    try {
      const response = await fetchAsBefore(address, { ...options, signal: line.signal });
      if (response.ok) return response;
    } catch {
      // told below
    }
    document.dispatchEvent(new Event("homeward:no-answer"));
    return unchanged(sent.fn_index);
  };
})();
