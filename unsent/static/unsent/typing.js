// Keeps what is typed into a form, while it is typed and when its page is left.
const PAUSE = 1000; // milliseconds without a key pressed
const PATIENCE = 10_000;
const AGAIN = 5000;
const MOST_WHEN_LEAVING = 60_000; // what a browser still sends for a page that is gone

const status = document.querySelector("[data-keep]");
const form = status.closest("form");
let turn = 0;
let timer;
let running = null;
let isChanged = false;
let isLost = false;
let isSent = false;
let isWaiting = false;

function written() {
  const texts = [...new FormData(form)].filter(([, value]) => typeof value === "string");
  return new URLSearchParams(texts);
}

function isAsShown(box) {
  if (box.type === "checkbox" || box.type === "radio") {
    return box.checked === box.defaultChecked;
  }
  if (box.options) {
    const chosen = [...box.options].findIndex((option) => option.defaultSelected);
    return box.selectedIndex === Math.max(chosen, 0);
  }
  return box.value === (box.defaultValue ?? box.value);
}

function isUntouched() {
  return [...form.elements].every(isAsShown);
}

function page() {
  const fields = written();
  if (isUntouched()) fields.set("unsent-as-shown", "yes");
  turn += 1;
  fields.set("unsent-turn", turn);
  return fields;
}

async function send() {
  const body = page();
  try {
    const answer = await fetch(status.dataset.keep, {
      method: "POST",
      body,
      keepalive: body.toString().length < MOST_WHEN_LEAVING,
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!answer.ok) return "refused";
    const { left } = await answer.json();
    document.dispatchEvent(new CustomEvent("session-left", { detail: left }));
    return body.has("unsent-as-shown") ? "as before" : "kept";
  } catch {
    return "unreachable";
  }
}

async function keep() {
  clearTimeout(timer);
  while (running) await running;
  if (!isChanged) return "kept";
  isChanged = false;
  running = send();
  const outcome = await running;
  running = null;
  isLost = outcome === "unreachable";
  if (isLost) {
    isChanged = true;
    timer = setTimeout(keep, AGAIN);
  }
  say(outcome);
  return outcome;
}

function say(outcome) {
  const text = status.dataset[outcome] ?? "";
  if (status.textContent !== text) status.textContent = text;
}

function note() {
  isChanged = true;
  isSent = false;
  clearTimeout(timer);
  timer = setTimeout(keep, PAUSE);
}

// What is sent is kept first, so that a connection that breaks takes nothing with it.
async function keepFirst(event) {
  if (isSent || (!isChanged && !running)) {
    isSent = true;
    return;
  }
  event.preventDefault();
  if (isWaiting) return;
  isWaiting = true;
  const outcome = await keep();
  isWaiting = false;
  if (outcome === "unreachable") {
    say("unsent");
    return;
  }
  isSent = true;
  form.requestSubmit(event.submitter);
}

form.addEventListener("input", note);
form.addEventListener("change", note);
form.addEventListener("submit", keepFirst);
addEventListener("online", () => isChanged && keep());
document.addEventListener("visibilitychange", () => document.hidden && keep());
document.addEventListener("keep-typing", (event) => event.detail.push(keep()));
addEventListener("pagehide", () => {
  if (isChanged || running) navigator.sendBeacon(status.dataset.keep, page());
});
addEventListener("beforeunload", (event) => {
  if (isLost) event.preventDefault();
});
// Somebody quick has typed before this script was there.
if (!isUntouched()) note();
