// Makes smoother what works without: nothing here is needed to read or reach anything.
"use strict";

// To another day or another part of the organogram without a new page, so that focus and scroll stay where they are.
const SOFT = ".line a, .days a, .depths a, .meer, .more, .path a[href*='organogram'], .parts a[href*='organogram']";

// That something was taken over is said once, and not again by Reload, Back or a link that was kept.
if (document.getElementById("overgenomen")) {
  const address = new URL(location.href);
  address.searchParams.delete("overgenomen");
  history.replaceState(null, "", address);
}

let shown = location.pathname + location.search;
let asked = 0;

async function go(address, {push = true, focus = null} = {}) {
  const mine = ++asked;
  let answer;
  try {
    answer = await fetch(address, {headers: {Accept: "text/html"}});
  } catch {
    answer = null;
  }
  if (!answer || !answer.ok || !(answer.headers.get("Content-Type") || "").startsWith("text/html")) {
    location.assign(address);
    return;
  }
  const next = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (mine !== asked) return; // somebody who was quicker asked for something else meanwhile
  const opened = document.querySelector(".day details")?.open;
  const show = () => {
    document.title = next.title;
    // All of it, since every link keeps to the day.
    document.body.replaceChildren(...next.body.children);
    const days = document.querySelector(".day details");
    if (opened && days) days.open = true;
    focus?.();
  };
  if (push) history.pushState(null, "", answer.url + new URL(address, location.href).hash);
  shown = location.pathname + location.search;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  if (document.startViewTransition && !calm) document.startViewTransition(show);
  else show();
}

function inLine() {
  const chosen = document.querySelector(".line a[aria-current]") || document.querySelector(".line a");
  chosen?.focus({preventScroll: true});
  // On a telephone the picture of the line is not there.
  if (document.activeElement !== chosen) atHeading();
}

function atHeading() {
  const heading = document.querySelector(location.hash === "#lijst" ? "#lijst" : "h1");
  heading?.setAttribute("tabindex", "-1");
  heading?.focus();
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.(SOFT);
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!link || !plain || event.defaultPrevented) return;
  const address = link.href.baseVal ?? link.href;
  if (new URL(address, location.href).origin !== location.origin) return;
  event.preventDefault();
  go(address, {focus: link.closest(".line, .days") ? inLine : atHeading});
});

addEventListener("popstate", () => {
  // A step to another place on this page is none of ours.
  if (location.pathname + location.search !== shown) go(location.href, {push: false, focus: atHeading});
});

// Keys, only where the focus is on what they move: the line of days, and the boxes of a drawing.
document.addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const here = document.activeElement;
  if (here?.closest(".line") && ["ArrowLeft", "ArrowRight"].includes(event.key)) {
    const link = document.querySelector(`.line a[rel=${event.key === "ArrowLeft" ? "prev" : "next"}]`);
    if (link) go(link.href, {focus: inLine});
    event.preventDefault();
  } else if (here?.closest(".rh-kaart") && event.key.startsWith("Arrow")) {
    const next = nearest(here, event.key);
    if (next) next.focus();
    event.preventDefault();
  }
});

// The box that lies nearest in the direction of an arrow; what lies straight ahead before what lies aside.
function nearest(from, key) {
  const middle = (one) => {
    const box = one.getBoundingClientRect();
    return [box.x + box.width / 2, box.y + box.height / 2];
  };
  const [x, y] = middle(from);
  const sideways = key === "ArrowLeft" || key === "ArrowRight";
  const forward = key === "ArrowRight" || key === "ArrowDown" ? 1 : -1;
  let best = null;
  let least = Infinity;
  for (const one of from.closest(".rh-kaart").querySelectorAll("a")) {
    const [ox, oy] = middle(one);
    const ahead = (sideways ? ox - x : oy - y) * forward;
    const aside = Math.abs(sideways ? oy - y : ox - x);
    const distance = ahead + 3 * aside;
    if (one !== from && ahead > 4 && distance < least) [best, least] = [one, distance];
  }
  return best;
}

// The list: all branches open or closed at once.
document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-branches]");
  if (!button) return;
  const tree = button.parentElement.nextElementSibling;
  for (const branch of tree.querySelectorAll("details")) branch.open = button.dataset.branches === "open";
});
