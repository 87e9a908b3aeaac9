"use strict";
// Completion in the SPARQL editor: prefixed names by name or label, variables of the query, keywords.
// Arrow keys choose, Enter or Tab takes what is chosen, Escape closes; Tab leaves where nothing is chosen.
(() => {
  const text = document.getElementById("query");
  const list = document.getElementById("completions");
  const { terms } = JSON.parse(document.getElementById("queries").textContent);
  const KEYWORDS = [..."ASK BIND BOUND COALESCE CONCAT CONSTRUCT CONTAINS COUNT DESCRIBE DISTINCT EXISTS FILTER GRAPH GROUP BY HAVING LANG LCASE LIMIT MAX MIN MINUS NOT EXISTS OFFSET OPTIONAL ORDER BY REGEX SELECT SERVICE STR STRAFTER STRBEFORE STRENDS STRSTARTS SUM UNION VALUES WHERE".matchAll(/(?:NOT|GROUP|ORDER) \w+|\w+/g)].map(([word]) => word).filter((word) => word !== "SERVICE");
  const MOST = 8;
  let active = -1;
  let begins = 0;

  text.setAttribute("aria-autocomplete", "list");
  text.setAttribute("aria-controls", "completions");

  function hide() {
    list.hidden = true;
    list.replaceChildren();
    active = -1;
    text.removeAttribute("aria-activedescendant");
  }

  /** The word before the caret that may be completed; '' inside a text, an IRI or a remark. */
  function word() {
    const line = text.value.slice(0, text.selectionStart).split("\n").pop();
    const rest = line.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|<[^<>\s]*>/g, (quoted) => " ".repeat(quoted.length));
    if (/["'#<]/.test(rest)) return "";
    const found = /(?:[?$]\w*|[\p{L}\w-]*:[\w-]*|\p{L}[\p{L}\w-]+)$/u.exec(rest);
    return found ? found[0] : "";
  }

  function offered(wanted) {
    const small = wanted.toLowerCase();
    if (/^[?$]/.test(wanted)) {
      const names = new Set(text.value.match(/\?\w+/g));
      names.delete(wanted);
      return [...names].filter((name) => name.toLowerCase().startsWith(small.replace("$", "?"))).map((name) => [name, ""]);
    }
    const named = (term) => term[0].toLowerCase();
    const begin = terms.filter((term) => named(term).startsWith(small) || named(term).split(":")[1].startsWith(small));
    const within = wanted.includes(":") ? [] : terms.filter((term) => !begin.includes(term) && (named(term).includes(small) || term[1].toLowerCase().includes(small)));
    const words = wanted.includes(":") ? [] : KEYWORDS.filter((key) => key.startsWith(wanted.toUpperCase())).map((key) => [key, ""]);
    return [...words, ...begin, ...within].filter(([name]) => name !== wanted);
  }

  function mark(next) {
    const options = [...list.children];
    active = (next + options.length) % options.length;
    options.forEach((option, number) => option.setAttribute("aria-selected", String(number === active)));
    text.setAttribute("aria-activedescendant", options[active].id);
    options[active].scrollIntoView({ block: "nearest" });
  }

  function take(name) {
    text.setRangeText(name, begins, text.selectionStart, "end");
    hide();
    text.focus();
  }

  function show() {
    const wanted = word();
    hide();
    if (wanted.length < 2 && wanted !== "?") return;
    begins = text.selectionStart - wanted.length;
    list.append(...offered(wanted).slice(0, MOST).map(([name, label], number) => {
      const made = document.createElement("div");
      made.id = `completion-${number}`;
      made.setAttribute("role", "option");
      made.setAttribute("aria-selected", "false");
      const code = document.createElement("b");
      code.textContent = name;
      made.append(code);
      if (label) {
        const told = document.createElement("span");
        told.className = "hint";
        told.textContent = ` ${label}`;
        made.append(told);
      }
      made.addEventListener("mousedown", (event) => { event.preventDefault(); take(name); });
      return made;
    }));
    list.hidden = !list.children.length;
  }

  text.addEventListener("input", show);
  text.addEventListener("blur", hide);
  text.addEventListener("keydown", (event) => {
    if (list.hidden || event.ctrlKey || event.metaKey) return;
    if (event.key === "ArrowDown") mark(active + 1);
    else if (event.key === "ArrowUp") mark(active < 0 ? -1 : active - 1);
    else if (event.key === "Escape") hide();
    else if ((event.key === "Enter" || event.key === "Tab") && active >= 0) take(list.children[active].querySelector("b").textContent);
    else return;
    event.preventDefault();
  });
})();
