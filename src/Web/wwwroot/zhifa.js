// Comfort only: every page works without this file.

// After a refused form the reader starts at the list of what to correct.
const showErrors = () => document.getElementById("errors")?.focus();
showErrors();
document.addEventListener("htmx:after:swap", showErrors);

// An answer without the part that was asked for is another page: the session has ended. The browser goes there itself.
document.addEventListener("htmx:before:swap", (event) => {
  const { select, text } = event.detail.ctx;
  if (!select || text.includes(`id="${select.slice(1)}"`)) return;
  event.preventDefault();
  location.reload();
});

// A second click on the same button sends nothing. The server would answer it once anyway.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "yes";
});

// A page taken back from the browser's memory may be sent again.
window.addEventListener("pageshow", () => {
  for (const form of document.forms) delete form.dataset.sent;
});

// Paper is for those who can press a button for it.
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
