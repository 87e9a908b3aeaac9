"use strict";
// A province of the map by outlines leads to what is told of it by the measure that is chosen.
(() => {
  const links = [...document.querySelectorAll(".outlines svg a")].map((link) => ({ link, all: link.getAttribute("href") }));
  const measures = [...document.querySelectorAll('.outlines input[name="measure"]')];
  function lead() {
    const chosen = measures.find((measure) => measure.checked);
    if (!chosen) return;
    links.forEach(({ link, all }) => {
      const place = `${all}-${chosen.id.replace(/^m-/, "")}`;
      link.setAttribute("href", document.getElementById(place.slice(1)) ? place : all);
    });
  }
  measures.forEach((measure) => measure.addEventListener("change", lead));
  lead();
})();
