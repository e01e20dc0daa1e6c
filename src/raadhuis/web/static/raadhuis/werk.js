// Makes the desk smoother; without this, links and forms lead to what they changed.
const KEPT = "raadhuis-werk";
const find = (selector) => (selector ? document.querySelector(selector) : null);
const topOf = (one) => one.getBoundingClientRect().top;

// What a step leaves behind for the page after it: where on the screen one was.
function keep(more) {
  const text = find(".page-text").scrollTop;
  sessionStorage.setItem(KEPT, JSON.stringify({path: location.pathname, y: scrollY, text, ...more}));
}

function button(control) {
  const home = control.closest("[id]");
  return {
    control: `#${CSS.escape(home.id)} button[value="${CSS.escape(control.value)}"]`,
    home: `#${CSS.escape(home.id)}`,
    top: topOf(control),
    homeTop: topOf(home),
    itemTop: topOf(control.closest("li") ?? home),
    told: true,
  };
}

document.addEventListener("submit", (event) => {
  const control = event.submitter;
  if (find(".desk") && control?.value) keep(button(control));
});

document.addEventListener("click", (event) => {
  const link = event.target.closest?.(".desk a, .doubt a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (link.hash === "#w") keep({word: true, top: link.closest(".page-text") ? topOf(link) : null});
  else if (link.parentElement.matches(".tree li")) keep({row: true, top: topOf(link)});
});

// The text beside the draft, so that the words that are lit up are in view, or where they were.
function toWords(place) {
  const words = find("#w");
  const text = words?.closest(".page-text");
  if (text) text.scrollTop += topOf(words) - (place ?? topOf(text) + text.clientHeight / 3);
}

// As much of what is open as fits between where its row was and the bar below.
function toRow(place) {
  const [row, panel, bar] = [find(".tree a[aria-current]"), find("#gekozen"), find("#balk")];
  const room = innerHeight - bar.offsetHeight - panel.offsetHeight - row.offsetHeight - 16;
  scrollBy(0, topOf(row) - Math.max(16, Math.min(place, room)));
}

function seen(one) {
  const box = one.getBoundingClientRect();
  return box.bottom > 0 && box.top < innerHeight - (find("#balk")?.offsetHeight ?? 0);
}

function back(was) {
  const [control, home, aim] = [find(was.control), find(was.home), find(location.hash)];
  const adding = aim && aim !== home && home?.contains(aim);
  if (!find("#w")) find(".page-text").scrollTop = was.text;
  if (was.row && find("#gekozen")) {
    toRow(was.top);
  } else if (was.word) {
    scrollTo(0, was.y);
    toWords(was.top);
    if (!seen(find(".page-text"))) aim?.scrollIntoView();
    aim?.closest("a")?.focus({preventScroll: true});
  } else if (was.home === "#balk") {
    scrollTo(0, was.y);
    if (aim && !seen(aim)) aim.scrollIntoView();
    (control ?? find("#balk button"))?.focus({preventScroll: true});
  } else if (control?.checkVisibility() && !adding) {
    scrollBy(0, topOf(control) - was.top);
    control.focus({preventScroll: true});
  } else if (home) {
    scrollBy(0, topOf(home) - was.homeTop);
  } else if (aim) {
    scrollBy(0, topOf(aim) - was.itemTop);
  }
}

const was = JSON.parse(sessionStorage.getItem(KEPT) ?? "null");
sessionStorage.removeItem(KEPT);
const refused = find("[autofocus]");
if (location.hash !== "#w") toWords(null);
if (was?.path === location.pathname && !refused) {
  // Once more when the browser has gone where the address leads to.
  back(was);
  addEventListener("load", () => back(was));
  if (was.told) addEventListener("load", () => {
    find("#gedaan").textContent = find("#laatste")?.textContent ?? "";
  });
}

// What was typed and not yet sent is not lost without a word.
let typed = find("[aria-invalid=true]")?.form ?? null;
document.addEventListener("input", (event) => {
  if (event.target.form?.method === "post") typed = event.target.form;
});
document.addEventListener("submit", (event) => {
  if (event.target === typed) typed = null;
});
addEventListener("beforeunload", (event) => {
  if (typed?.method === "post") event.preventDefault();
});

// What is too large to send stays where it was typed: a sent text of that size would not come back.
const paste = find("form[data-most]");
paste?.addEventListener("submit", (event) => {
  const [area, file] = [paste.querySelector("textarea"), paste.querySelector("input[type=file]")];
  const size = new Blob([area.value]).size + (file.files[0]?.size ?? 0);
  const at = file.files[0] ? file : area;
  at.setCustomValidity(size > Number(paste.dataset.most) ? paste.dataset.tooLarge : "");
  if (!paste.reportValidity()) event.preventDefault();
});
paste?.addEventListener("input", () => {
  for (const one of paste.querySelectorAll("textarea, input")) one.setCustomValidity("");
});
