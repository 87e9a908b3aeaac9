"use strict";
// Finds, sorts and groups the rows that stand in the page; it writes no text but counts and names.
(() => {
  const $ = (id) => document.getElementById(id);
  const table = $("register");
  if (!table) return;
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const heads = [...table.tHead.querySelectorAll("button[data-sort]")];
  const fold = (text) =>
    text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase().trim();
  const place = new Map(rows.map((row, at) => [row, at]));
  let sorted = null;
  let descending = false;

  function pair(option) {
    return { vi: option.dataset.vi || option.textContent, en: option.dataset.en || option.textContent };
  }
  const unknown = {
    issuer: pair([...$("by-issuer").options].at(-1)), year: pair([...$("by-year").options].at(-1)),
  };

  function both(text) {
    return ["vi", "en"].map((lang) => {
      const span = document.createElement("span");
      span.className = lang;
      span.lang = lang;
      span.textContent = text[lang];
      return span;
    });
  }

  function value(row, key) {
    if (key === "articles") return Number(row.dataset.articles);
    return key === "issuer" ? fold(row.dataset.issuer) : row.dataset[key];
  }

  function compare(one, other) {
    if (sorted !== null) {
      const [a, b] = [value(one, sorted), value(other, sorted)];
      if (a === "" || b === "") {
        if (a !== b) return a === "" ? 1 : -1; // what is not known stands last either way
      } else if (a !== b) return (a < b ? -1 : 1) * (descending ? -1 : 1);
    }
    return (place.get(one) ?? 0) - (place.get(other) ?? 0);
  }

  function groupOf(row, by) {
    if (by === "kind") return { key: row.dataset.kind, text: { vi: row.dataset.kind, en: row.dataset.kindEn } };
    const name = row.dataset[by];
    return name ? { key: name, text: { vi: name, en: name } } : { key: "", text: unknown[by] };
  }

  function groups(shown, by) {
    const found = new Map();
    shown.forEach((row) => {
      const { key, text } = groupOf(row, by);
      if (!found.has(key)) found.set(key, { key, text, rows: [] });
      found.get(key).rows.push(row);
    });
    return [...found.values()].sort((a, b) => {
      if (a.key === "" || b.key === "") return a.key === "" ? 1 : -1;
      if (by === "year") return a.key < b.key ? 1 : -1;
      return fold(a.key) < fold(b.key) ? -1 : 1;
    });
  }

  function heading({ text, rows: members }) {
    const row = document.createElement("tr");
    row.className = "group";
    const cell = document.createElement("th");
    cell.colSpan = 5;
    cell.scope = "rowgroup";
    const pill = document.createElement("span");
    pill.className = "pill";
    pill.textContent = String(members.length);
    cell.append(...both(text), pill);
    row.append(cell);
    return row;
  }

  function fits(row, wanted) {
    const kind = $("by-kind").value;
    const issuer = $("by-issuer").value;
    const year = $("by-year").value;
    const { dataset } = row;
    return wanted.every((part) => dataset.find.includes(part)) && (!kind || dataset.kind === kind) &&
      (!issuer || (issuer === "-" ? !dataset.issuer : dataset.issuer.split("; ").includes(issuer))) &&
      (!year || (year === "-" ? !dataset.year : dataset.year === year));
  }

  function draw() {
    const wanted = fold($("search").value).split(/\s+/).filter(Boolean);
    const shown = rows.filter((row) => fits(row, wanted)).sort(compare);
    const by = $("group").value;
    const parts = by ? groups(shown, by).flatMap((group) => [heading(group), ...group.rows]) : shown;
    body.replaceChildren(...parts);
    table.dataset.group = by;
    $("none").hidden = shown.length > 0;
    table.parentElement.hidden = shown.length === 0;
    const count = $("shown").querySelector("b");
    count.replaceChildren(...both({
      vi: shown.length.toLocaleString("vi"), en: shown.length.toLocaleString("en"),
    }));
    heads.forEach((button) => button.closest("th").setAttribute("aria-sort",
      button.dataset.sort === sorted ? (descending ? "descending" : "ascending") : "none"));
  }

  heads.forEach((button) => button.addEventListener("click", () => {
    if (sorted === button.dataset.sort) {
      if (descending) sorted = null;
      descending = !descending && sorted !== null;
    } else {
      sorted = button.dataset.sort;
      descending = false;
    }
    draw();
  }));
  $("tools").addEventListener("submit", (event) => event.preventDefault());
  $("search").addEventListener("input", draw);
  $("tools").addEventListener("change", draw);
  // A link to a row that is hidden shows it.
  window.addEventListener("hashchange", () => {
    const row = document.getElementById(location.hash.slice(1));
    if (row || !rows.some(({ id }) => `#${id}` === location.hash)) return;
    $("search").value = "";
    ["by-kind", "by-issuer", "by-year"].forEach((id) => { $(id).value = ""; });
    draw();
    document.getElementById(location.hash.slice(1)).scrollIntoView();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) {
      event.preventDefault();
      $("search").focus();
    }
  });
  draw();
})();
