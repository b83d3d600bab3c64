// Warns before a session ends, in every tab, and clears the page when it has ended.
const LOOK = 1000; // milliseconds between two looks at the time
const ASK = 10_000; // and between two questions, when the end is near

const { dataset } = document.querySelector("script[data-whose]");
const tabs = new BroadcastChannel("session");
const dialog = document.getElementById("session-warning");
const soon = dialog?.querySelector("strong").textContent;
const warning = dataset.warning * 1000;
let end = Date.now() + dataset.seconds * 1000;
let askedAt = 0;
let isOver = false;

function inWords(milliseconds) {
  if (milliseconds < 60_000) return soon;
  const words = { style: "unit", unit: "minute", unitDisplay: "long" };
  const minutes = Math.ceil(milliseconds / 60_000);
  return new Intl.NumberFormat(document.documentElement.lang, words).format(minutes);
}

function look() {
  const left = end - Date.now();
  if (isOver) return;
  if (left > warning) {
    dialog.close();
    askedAt = 0;
    return;
  }
  if (Date.now() - askedAt > (left > 0 ? ASK : LOOK)) ask();
  const time = dialog.querySelector("strong");
  const words = inWords(left);
  if (time.textContent !== words) time.textContent = words;
}

function warn() {
  if (end - Date.now() <= warning && !dialog.open) dialog.showModal();
}

async function told(address, options) {
  askedAt = Date.now();
  try {
    const answer = await fetch(address, options);
    const { left, whose } = await answer.json();
    if (whose !== dataset.whose || left <= 0) return finish();
    end = Date.now() + left * 1000;
    warn();
    look();
  } catch {
    warn();
  }
}

const ask = () => told(dataset.left);

async function stay() {
  const body = new FormData(dialog.querySelector("form"));
  await told(dataset.stay, { method: "POST", body });
  tabs.postMessage(dataset.whose);
}

// Whoever comes next to this screen finds nothing on it; what was typed is kept first.
async function finish() {
  if (isOver) return;
  isOver = true;
  const keeping = [];
  document.dispatchEvent(new CustomEvent("keep-typing", { detail: keeping }));
  const outcomes = await Promise.all(keeping);
  isOver = !outcomes.includes("unreachable");
  const here = encodeURIComponent(location.pathname + location.search);
  if (isOver) location.replace(`${dataset.ended}?next=${here}`);
}

function watch() {
  setInterval(look, LOOK);
  dialog.addEventListener("cancel", stay);
  document.getElementById("stay-signed-in").addEventListener("click", stay);
  document.addEventListener("visibilitychange", () => document.hidden || ask());
  document.addEventListener("session-left", (event) => {
    if (event.detail <= 0) ask();
    else end = Date.now() + event.detail * 1000;
  });
  tabs.addEventListener("message", (event) => {
    if (event.data !== dataset.whose) ask();
    else end = Date.now() + dataset.seconds * 1000;
  });
}

// A page brought back by the browser may show what is no longer so, or no longer theirs.
addEventListener("pageshow", (event) => event.persisted && location.reload());
tabs.postMessage(dataset.whose);
if (dialog) watch();
