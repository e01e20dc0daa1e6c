// Suggestions while somebody types a question: links below the box. Without this the form asks it just as well.

const PAUSE = 200; // milliseconds without a key before anything is asked

let timer = 0;
let asking = new AbortController();

const formOf = (one) => one?.closest?.(".ask");
const listOf = (form) => form.querySelector("ul");
const boxOf = (form) => form.querySelector("[type=search]");

function addressFor(form) {
  const address = new URL(form.action);
  address.pathname += "/suggesties";
  address.search = new URLSearchParams(new FormData(form)); // with the day that was picked
  return address;
}

function show(form, links, told) {
  listOf(form).replaceChildren(...links);
  listOf(form).hidden = !links.length;
  form.querySelector("[role=status]").textContent = told; // screen readers say this when they have time
}

function close(form) {
  clearTimeout(timer);
  asking.abort();
  show(form, [], "");
}

function suggest(form) {
  if (!boxOf(form).value.trim()) {
    close(form);
    return;
  }
  clearTimeout(timer);
  asking.abort();
  timer = setTimeout(async () => {
    asking = new AbortController();
    const {signal} = asking;
    try {
      const answer = await fetch(addressFor(form), {signal});
      if (!answer.ok) throw new Error(answer.statusText);
      const found = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (!signal.aborted) show(form, [...found.querySelectorAll("li")], found.querySelector("p").textContent);
    } catch {
      if (!signal.aborted) close(form); // the form still works
    }
  }, PAUSE);
}

document.addEventListener("input", (event) => {
  const form = formOf(event.target);
  if (form) suggest(form);
});

document.addEventListener("keydown", (event) => {
  const form = formOf(event.target);
  if (!form || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return;
  const links = [...listOf(form).querySelectorAll("a")];
  const places = [boxOf(form), ...links];
  const here = places.indexOf(event.target);
  const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
  if (event.key === "Escape" && links.length) {
    boxOf(form).focus();
    close(form);
    event.preventDefault(); // else it empties the box as well
  } else if (step && here >= 0 && places[here + step]) {
    places[here + step].focus();
    event.preventDefault();
  } else if (step === 1 && !links.length && here === 0) {
    suggest(form);
  }
});

// Whoever goes elsewhere is no longer in need of them. Safari gives a link that is pressed no focus, so that losing it says
// nothing by itself; and on a telephone a press beside them is no click.
document.addEventListener("focusout", (event) => {
  const form = formOf(event.target);
  if (form && event.relatedTarget && !form.contains(event.relatedTarget)) close(form);
});
document.addEventListener("pointerdown", (event) => {
  for (const form of document.querySelectorAll(".ask")) if (!form.contains(event.target)) close(form);
});
document.addEventListener("submit", (event) => {
  const form = formOf(event.target);
  if (form) close(form);
});
