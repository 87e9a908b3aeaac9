"use strict";
// What the address or a bar of a picture leads to is unfolded, with its sentences.
(() => {
  function unfold() {
    const id = location.hash.slice(1);
    const target = id ? document.getElementById(id) : null;
    if (!target) return;
    for (let at = target.parentElement; at; at = at.parentElement) if (at.localName === "details") at.open = true;
    // In an article the facts of a sentence stand beside it.
    const facts = document.getElementById(id.replace(/^s/, "k"));
    if (facts && facts !== target) facts.parentElement.scrollTop = facts.offsetTop - facts.parentElement.offsetTop - 40;
    const evidence = target.localName === "li" ? target.querySelector("details.evidence") : null;
    if (evidence) evidence.open = true;
    target.scrollIntoView({ block: target.localName === "span" ? "center" : "start" });
  }
  window.addEventListener("hashchange", unfold);
  unfold();
})();
