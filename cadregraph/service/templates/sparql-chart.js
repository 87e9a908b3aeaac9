"use strict";
// An answer as bars, and as the network around the things in it; sparql.js shows the table.
(() => {
  const chart = document.getElementById("chart");
  const bars = document.getElementById("bars");
  const of = document.getElementById("chart-of");
  const by = document.getElementById("chart-by");
  const network = document.getElementById("as-network");
  const SVG = "http://www.w3.org/2000/svg";
  const NUMBER = /^-?\d+(\.\d+)?$/;
  const THING = /\/id\/(?:official|org|post|place|directive|event)\//;
  const MOST = 60;
  const THINGS = 12;
  const value = (row, name) => (row[name] ? row[name].value : "");
  let rows = [];

  function draw() {
    const most = Math.max(...rows.map((row) => Math.abs(Number(value(row, of.value)))), 1);
    bars.replaceChildren(...rows.slice(0, MOST).map((row) => {
      const line = document.createElement("li");
      const name = document.createElement("span");
      name.textContent = value(row, by.value).replace(/^https?:.*[#/](?=.)/, "");
      const number = document.createElement("span");
      number.className = "number";
      number.textContent = value(row, of.value);
      const picture = document.createElementNS(SVG, "svg");
      picture.setAttribute("aria-hidden", "true");
      const bar = document.createElementNS(SVG, "rect");
      bar.setAttribute("width", `${(100 * Math.abs(Number(value(row, of.value)))) / most}%`);
      bar.setAttribute("height", "100%");
      picture.append(bar);
      line.append(name, picture, number);
      return line;
    }));
  }

  function choices(select, names) {
    select.replaceChildren(...names.map((name) => new Option(name)));
  }

  document.addEventListener("answered", (/** @type {CustomEvent} */ event) => {
    const { names } = event.detail;
    rows = event.detail.rows;
    const numbers = names.filter((name) => rows.some((row) => value(row, name)) && rows.every((row) => !value(row, name) || NUMBER.test(value(row, name))));
    const isThing = (name) => rows.some((row) => row[name] && row[name].type === "uri");
    const others = names.filter((name) => !numbers.includes(name));
    const labels = [...others.filter((name) => !isThing(name)), ...others.filter(isThing)];
    chart.hidden = !rows.length || !numbers.length || names.length < 2;
    if (!chart.hidden) {
      choices(of, numbers);
      choices(by, labels.length ? labels : numbers);
      draw();
    }
    const things = new Set(rows.flatMap((row) => names.filter((name) => row[name] && row[name].type === "uri" && THING.test(row[name].value)).map((name) => row[name].value)));
    network.hidden = !things.size;
    network.href = `/network?${new URLSearchParams([...things].slice(0, THINGS).map((iri) => ["iri", iri]))}`;
  });
  of.addEventListener("change", draw);
  by.addEventListener("change", draw);
})();
