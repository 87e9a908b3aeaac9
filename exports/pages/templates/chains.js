"use strict";
// Finds chains by whom they are about and what was done; without it all of them stand in the page.
(() => {
  const $ = (id) => document.getElementById(id);
  if (!$("tools")) return;
  const fold = (text) =>
    text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  const told = (part) => ` ${fold([...part.querySelectorAll("h2, .what, .details")].map((one) => one.textContent).join(" "))} `;
  const single = [...document.querySelectorAll("#single-steps > li")].map((part) => ({ part, text: told(part) }));
  const cases = [...document.querySelectorAll("main > section.case")].map((part) => ({ part, text: told(part) }));

  function draw() {
    // Words are whole but for the last, which may still be being typed.
    const wanted = fold($("search").value).split(" ").filter(Boolean).map((word, at, all) => ` ${word}${at < all.length - 1 ? " " : ""}`);
    const stage = $("by-stage").value;
    const fits = ({ part, text }) => wanted.every((word) => text.includes(word)) &&
      (!stage || part.classList.contains(stage) || part.querySelector(`li.${stage}`) !== null);
    const show = (found) => {
      found.forEach((one) => { one.part.hidden = !fits(one); });
      return found.filter(({ part }) => !part.hidden).length;
    };
    const [many, one] = [show(cases), show(single)];
    const box = $("single-steps");
    if (box) {
      box.closest("section").hidden = !one;
      if (wanted.length || stage) box.closest("details").open = true;
      box.closest("details").querySelector("summary .pill").textContent = String(one);
    }
    $("none").hidden = many + one > 0;
    $("shown").querySelectorAll("b").forEach((number, at) => { number.textContent = String(at ? one : many); });
  }

  // A link to a chain or step that is hidden shows it.
  function reveal() {
    const target = document.getElementById(location.hash.slice(1));
    if (!target || !target.closest("[hidden]")) return;
    $("search").value = "";
    $("by-stage").value = "";
    draw();
    target.scrollIntoView();
  }
  $("tools").addEventListener("submit", (event) => event.preventDefault());
  $("search").addEventListener("input", draw);
  $("by-stage").addEventListener("change", draw);
  window.addEventListener("hashchange", reveal);
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) {
      event.preventDefault();
      $("search").focus();
    }
  });
  draw();
})();
