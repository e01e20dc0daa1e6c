// Brings the words that are lit up into view in the page beside the draft; without this a link leads to them.
"use strict";

const words = document.getElementById("w");
const text = words?.closest(".page-text");
if (text && location.hash !== "#w") {
  text.scrollTop += words.getBoundingClientRect().top - text.getBoundingClientRect().top - text.clientHeight / 3;
}

// What is too large to send stays where it was typed: a sent text of that size would not come back.
const paste = document.querySelector("form[data-most]");
paste?.addEventListener("submit", (event) => {
  const [area, file] = [paste.querySelector("textarea"), paste.querySelector("input[type=file]")];
  const size = new Blob([area.value]).size + (file.files[0]?.size ?? 0);
  const at = file.files[0] ? file : area;
  at.setCustomValidity(size > Number(paste.dataset.most) ? paste.dataset.tooLarge : "");
  if (!paste.reportValidity()) event.preventDefault();
});
paste?.addEventListener("input", () => paste.querySelectorAll("textarea, input").forEach((one) => one.setCustomValidity("")));
