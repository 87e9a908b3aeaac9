"use strict";
// The SPARQL page: an answer in place, as a table. Without this script the form itself works.
const form = document.getElementById("ask");
const text = document.getElementById("query");
const state = document.getElementById("state");
const answer = document.getElementById("answer");
const kept = "cadregraph-query";

if (!new URLSearchParams(location.search).has("name") && localStorage.getItem(kept)) {
  text.value = localStorage.getItem(kept);
}

document.getElementById("named").addEventListener("change", (event) => {
  const chosen = event.target.selectedOptions[0];
  if (chosen.dataset.text) text.value = chosen.dataset.text;
});

/** One cell: a link where it is a thing, text otherwise. */
function cell(value) {
  const made = document.createElement("td");
  if (!value) return made;
  if (value.type === "uri") {
    const link = document.createElement("a");
    link.href = `/thing?iri=${encodeURIComponent(value.value)}`;
    link.textContent = value.value.replace(/^.*[#/]/, "");
    link.title = value.value;
    made.append(link);
  } else if (value.type === "triple") {
    made.textContent = JSON.stringify(value.value);
  } else {
    made.textContent = value.value;
  }
  return made;
}

function show(found) {
  const [head, body] = answer.querySelectorAll("thead, tbody");
  const names = found.head.vars ?? ["?"];
  const rows = found.results ? found.results.bindings : [{ "?": { type: "literal", value: String(found.boolean) } }];
  head.replaceChildren(...[document.createElement("tr")]);
  for (const name of names) {
    const made = document.createElement("th");
    made.scope = "col";
    made.textContent = name;
    head.firstChild.append(made);
  }
  body.replaceChildren(
    ...rows.slice(0, 1000).map((row) => {
      const made = document.createElement("tr");
      made.append(...names.map((name) => cell(row[name])));
      return made;
    }),
  );
  document.getElementById("csv").href = `/sparql?format=csv&query=${encodeURIComponent(text.value)}`;
  answer.hidden = false;
  state.textContent = `${rows.length} dòng${rows.length > 1000 ? ", 1000 dòng đầu được hiện" : ""}`;
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  localStorage.setItem(kept, text.value);
  state.textContent = "Đang hỏi…";
  answer.hidden = true;
  try {
    const response = await fetch("/sparql", {
      method: "POST",
      headers: { "Content-Type": "application/sparql-query", Accept: "application/sparql-results+json, text/turtle;q=0.5" },
      body: text.value,
    });
    if (!response.ok) {
      state.textContent = await response.text();
    } else if (response.headers.get("Content-Type").startsWith("application/sparql-results+json")) {
      show(await response.json());
    } else {
      state.textContent = "Câu hỏi cho bộ ba:";
      show({ head: { vars: ["Turtle"] }, results: { bindings: [{ Turtle: { type: "literal", value: await response.text() } }] } });
    }
  } catch (error) {
    state.textContent = String(error);
  }
});
