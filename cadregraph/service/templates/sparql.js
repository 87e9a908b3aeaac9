"use strict";
// The SPARQL page: named questions with their fields, an answer in place, as a table that can be sorted.
// Without this script the form itself works.
(() => {
  const $ = (id) => document.getElementById(id);
  const { queries, words } = JSON.parse($("queries").textContent);
  const KEPT = "cadregraph-query";
  const MOST = 1000;
  const DOWNLOADS = { csv: "text/csv", tsv: "text/tab-separated-values", json: "application/sparql-results+json" };
  const text = $("query");
  const state = $("state");
  const answer = $("answer");
  const given = new URLSearchParams(location.search);
  const named = () => queries[$("named").value];
  // A question that was changed is asked as it stands.
  const asNamed = () => named() !== undefined && text.value.trim() === named().text.trim();

  function fields() {
    const query = named();
    $("asked").replaceChildren(...(query ? query.parameters : []).map((parameter) => {
      const label = document.createElement("label");
      const needed = parameter.required ? ` (${words.required})` : "";
      label.append(`${parameter.label}${needed}`);
      const field = document.createElement("input");
      field.className = "field";
      field.name = parameter.name;
      field.required = parameter.required;
      field.placeholder = parameter.example;
      field.value = given.get(parameter.name) || "";
      label.append(field);
      return label;
    }));
  }

  $("named").addEventListener("change", () => {
    if (named()) text.value = named().text;
    else text.focus();
    fields();
  });
  text.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) $("ask").requestSubmit();
  });

  function asked() {
    const form = new URLSearchParams();
    if (!asNamed()) form.set("query", text.value);
    else {
      form.set("query", $("named").value);
      $("asked").querySelectorAll("input").forEach((field) => { if (field.value.trim()) form.set(`$${field.name}`, field.value.trim()); });
    }
    return form;
  }

  /** One cell: a link where it is a thing, text otherwise. */
  function cell(value) {
    const made = document.createElement("td");
    if (!value) return made;
    if (value.type === "uri") {
      const link = document.createElement("a");
      const local = decodeURI(value.value.replace(/^.*[#/](?=.)/, ""));
      link.href = `/thing?iri=${encodeURIComponent(value.value)}`;
      link.textContent = local.length > 42 ? `${local.slice(0, 40)}…` : local;
      link.title = value.value;
      made.append(link);
    } else {
      made.textContent = value.type === "triple" ? JSON.stringify(value.value) : value.value;
    }
    return made;
  }

  const NUMBER = /^-?\d+(\.\d+)?$/;
  function sorted(rows, name, down) {
    const of = (row) => (row[name] ? row[name].value : "");
    const compare = (a, b) => (NUMBER.test(a) && NUMBER.test(b) ? Number(a) - Number(b) : a.localeCompare(b, "vi"));
    return [...rows].sort((a, b) => (down ? -1 : 1) * compare(of(a), of(b)));
  }

  function show(found) {
    const [head, body] = answer.querySelectorAll("thead, tbody");
    const names = found.head.vars ?? ["?"];
    const rows = found.results ? found.results.bindings : [{ "?": { type: "literal", value: String(found.boolean) } }];
    let order = { name: "", down: false };
    const fill = (shown) => body.replaceChildren(...shown.slice(0, MOST).map((row) => {
      const made = document.createElement("tr");
      made.append(...names.map((name) => cell(row[name])));
      return made;
    }));
    const line = document.createElement("tr");
    line.append(...names.map((name) => {
      const made = document.createElement("th");
      made.scope = "col";
      const sort = document.createElement("button");
      sort.type = "button";
      sort.textContent = name;
      sort.addEventListener("click", () => {
        order = { name, down: order.name === name && !order.down };
        line.querySelectorAll("th").forEach((other) => other.removeAttribute("aria-sort"));
        made.setAttribute("aria-sort", order.down ? "descending" : "ascending");
        fill(sorted(rows, name, order.down));
      });
      made.append(sort);
      return made;
    }));
    head.replaceChildren(line);
    fill(rows);
    const form = asked();
    Object.keys(DOWNLOADS).forEach((kind) => {
      const link = $(`as-${kind}`);
      link.href = `/sparql?${form}&format=${kind}`;
      link.download = `cadregraph.${kind}`;
    });
    answer.hidden = false;
    document.dispatchEvent(new CustomEvent("answered", { detail: { names, rows } }));
    state.textContent = (rows.length > MOST ? words.rowsCut : words.rowsFound).replace("{n}", rows.length);
  }

  $("ask").addEventListener("submit", async (event) => {
    event.preventDefault();
    localStorage.setItem(KEPT, asNamed() ? "" : text.value);
    state.textContent = words.asking;
    answer.hidden = true;
    const form = asked();
    const place = new URLSearchParams(asNamed() ? [["name", $("named").value]] : []);
    form.forEach((value, name) => { if (name.startsWith("$")) place.set(name.slice(1), value); });
    history.replaceState(null, "", `/ask${String(place) ? `?${place}` : ""}`);
    try {
      const response = await fetch("/sparql", {
        method: "POST",
        headers: { Accept: "application/sparql-results+json, text/turtle;q=0.5" },
        body: form,
      });
      if (!response.ok) {
        state.textContent = await response.text();
      } else if ((response.headers.get("Content-Type") || "").startsWith("application/sparql-results+json")) {
        show(await response.json());
      } else {
        const turtle = { type: "literal", value: await response.text() };
        show({ head: { vars: ["Turtle"] }, results: { bindings: [{ Turtle: turtle }] } });
        state.textContent = words.tripleFound;
      }
    } catch (error) {
      state.textContent = String(error);
    }
  });

  const kept = localStorage.getItem(KEPT);
  if (!given.has("name") && kept) text.value = kept;
  fields();
  if (named() && named().parameters.some((parameter) => given.has(parameter.name))) $("ask").requestSubmit();
})();
