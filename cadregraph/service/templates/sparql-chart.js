"use strict";
// An answer as bars, and as the network around the things in it; sparql.js shows the table.
(() => {
  const chart = document.getElementById("chart");
  const bars = document.getElementById("bars");
  const of = document.getElementById("chart-of");
  const by = document.getElementById("chart-by");
  const how = document.getElementById("chart-how");
  const { words } = JSON.parse(document.getElementById("queries").textContent);
  const network = document.getElementById("as-network");
  const SVG = "http://www.w3.org/2000/svg";
  const NUMBER = /^-?\d+(\.\d+)?$/;
  const THING = /\/id\/(?:official|org|post|place|directive|event)\//;
  const MOST = 60;
  const THINGS = 12;
  const value = (row, name) => (row[name] ? row[name].value : "");
  let rows = [];

  // What a column of numbers is: a count or a measure is drawn as bars; years and names made of digits
  // are what it is told by.
  const YEAR = /^(19|20)\d\d$/;
  const CODE = /(^|_)(id|code|number|symbol)$|[a-z](Id|ID|Code|Number)$/;
  const typed = (row, name) => /#(integer|decimal|double|float|int|long)$/.test((row[name] && row[name].datatype) || "");
  const given = (name) => rows.filter((row) => value(row, name));
  function isMeasure(name) {
    const told = given(name);
    if (!told.length || !told.every((row) => NUMBER.test(value(row, name)))) return false;
    if (told.every((row) => YEAR.test(value(row, name)))) return false;
    const named = told.every((row) => !typed(row, name)) && (CODE.test(name) || told.some((row) => /^-?0\d/.test(value(row, name))));
    return !named;
  }

  // The rows of one subject are one bar: counts are added, other measures are averaged.
  function summed() {
    const whole = given(of.value).every((row) => /^-?\d+$/.test(value(row, of.value)));
    const found = new Map();
    given(of.value).forEach((row) => {
      const name = value(row, by.value);
      found.set(name, [...(found.get(name) || []), Number(value(row, of.value))]);
    });
    const bars = [...found].map(([name, numbers]) => {
      const sum = numbers.reduce((one, other) => one + other, 0);
      return { name, number: whole ? sum : sum / numbers.length };
    });
    const years = bars.every(({ name }) => !name || YEAR.test(name));
    if (years) bars.sort((one, other) => (one.name || "9999").localeCompare(other.name || "9999"));
    const some = [...found.values()].some((numbers) => numbers.length > 1);
    return { bars, said: !some ? "" : whole ? words.chartSummed : words.chartAveraged };
  }

  function draw() {
    const { bars: all, said } = summed();
    const most = Math.max(...all.map(({ number }) => Math.abs(number)), 0) || 1;
    const more = all.length > MOST ? words.chartCut.replace("{n}", all.length).replace("{m}", MOST) : "";
    how.textContent = [said, more].filter(Boolean).join(" ");
    bars.replaceChildren(...all.slice(0, MOST).map(({ name: subject, number: length }) => {
      const line = document.createElement("li");
      const name = document.createElement("span");
      name.textContent = subject.replace(/^https?:.*[#/](?=.)/, "") || words.chartBlank;
      const number = document.createElement("span");
      number.className = "number";
      number.textContent = String(Number(length.toFixed(2)));
      const picture = document.createElementNS(SVG, "svg");
      picture.setAttribute("aria-hidden", "true");
      const bar = document.createElementNS(SVG, "rect");
      bar.setAttribute("width", `${(100 * Math.abs(length)) / most}%`);
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
    const numbers = names.filter(isMeasure);
    const isThing = (name) => rows.some((row) => row[name] && row[name].type === "uri");
    const others = names.filter((name) => !numbers.includes(name) && given(name).length);
    const labels = [...others.filter((name) => !isThing(name)), ...others.filter(isThing)];
    // A query tells by what before it tells how many: counts stand last, and are typed unless made text.
    numbers.reverse().sort((one, other) => Number(given(other).some((row) => typed(row, other))) - Number(given(one).some((row) => typed(row, one))));
    chart.hidden = !rows.length || !numbers.length || !labels.length;
    if (!chart.hidden) {
      choices(of, numbers);
      choices(by, labels);
      draw();
    }
    const things = new Set(rows.flatMap((row) => names.filter((name) => row[name] && row[name].type === "uri" && THING.test(row[name].value)).map((name) => row[name].value)));
    document.getElementById("to-network").hidden = !things.size;
    network.href = `/network?${new URLSearchParams([...things].slice(0, THINGS).map((iri) => ["iri", iri]))}`;
  });
  of.addEventListener("change", draw);
  by.addEventListener("change", draw);
})();
