// Brings the words that are lit up into view in the page beside the draft; without this a link leads to them.
"use strict";

const words = document.getElementById("w");
const text = words?.closest(".page-text");
if (text && location.hash !== "#w") {
  text.scrollTop += words.getBoundingClientRect().top - text.getBoundingClientRect().top - text.clientHeight / 3;
}
