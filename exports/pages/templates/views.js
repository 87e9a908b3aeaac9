"use strict";
// The reader's choice of language: both are in the page, the style shows that of the root element.
(() => {
  const root = document.documentElement;
  const group = document.getElementById("languages");
  const heading = document.querySelector("h1");
  const buttons = [...group.querySelectorAll("button")];
  function choose(lang) {
    root.lang = lang;
    buttons.forEach((button) => button.setAttribute("aria-pressed", String(button.dataset.lang === lang)));
    document.querySelectorAll("[data-vi][data-en]").forEach((element) => {
      const word = element.dataset[lang];
      if (element.placeholder) element.placeholder = word;
      if (element.hasAttribute("aria-label")) element.setAttribute("aria-label", word);
      if (/^(option|title)$/i.test(element.tagName)) element.textContent = word;
    });
    document.title = heading.innerText;
    document.dispatchEvent(new CustomEvent("language"));
  }
  buttons.forEach((button) => button.addEventListener("click", () => choose(button.dataset.lang)));
  // A fact that the address or a bar of a picture leads to shows its sentences.
  function unfold() {
    const id = location.hash.slice(1);
    const target = id ? document.getElementById(id) : null;
    const evidence = target ? target.querySelector("details") : null;
    if (evidence) evidence.open = true;
    const around = target ? target.closest("details") : null;
    if (!target || !around || around.open) return;
    around.open = true;
    target.scrollIntoView();
  }
  window.addEventListener("hashchange", unfold);
  unfold();
})();
