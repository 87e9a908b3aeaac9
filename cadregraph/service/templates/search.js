"use strict";
// The search as one types: what is called so, with what tells namesakes apart. Without this script the
// form itself works.
(() => {
  const form = document.getElementById("search");
  const field = form.querySelector("input");
  const list = document.getElementById("found");
  const WAIT = 140;
  let timer = 0;
  let asked = 0;
  let active = -1;

  field.setAttribute("role", "combobox");
  field.setAttribute("aria-expanded", "false");
  field.setAttribute("aria-controls", "found");
  field.setAttribute("aria-autocomplete", "list");

  function hide() {
    list.hidden = true;
    active = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  }

  function mark(next) {
    const options = [...list.querySelectorAll("[role=option]")];
    if (!options.length) return;
    active = (next + options.length) % options.length;
    options.forEach((option, number) => option.setAttribute("aria-selected", String(number === active)));
    field.setAttribute("aria-activedescendant", options[active].id);
    options[active].scrollIntoView({ block: "nearest" });
  }

  function option(match, number) {
    const made = document.createElement("a");
    made.id = `found-${number}`;
    made.href = `/thing?iri=${encodeURIComponent(match.iri)}`;
    made.tabIndex = -1;
    made.setAttribute("role", "option");
    made.setAttribute("aria-selected", "false");
    const name = document.createElement("b");
    name.lang = "vi";
    name.textContent = match.label;
    made.append(name);
    const told = [match.name === match.label ? "" : match.name, match.details.slice(0, 2).join("; ")].filter(Boolean);
    if (told.length) {
      const more = document.createElement("span");
      more.className = "hint";
      more.lang = "vi";
      more.textContent = told.join(" · ");
      made.append(more);
    }
    return made;
  }

  async function ask() {
    const wanted = field.value.trim();
    const mine = ++asked;
    if (wanted.length < 2) return hide();
    let matches = [];
    try {
      const response = await fetch(`/api/find?limit=8&q=${encodeURIComponent(wanted)}`);
      if (!response.ok) return hide();
      matches = await response.json();
    } catch {
      return hide(); // the form still asks
    }
    if (mine !== asked || document.activeElement !== field) return;
    active = -1;
    field.removeAttribute("aria-activedescendant");
    if (matches.length) list.replaceChildren(...matches.map(option));
    else {
      const nothing = document.createElement("div");
      nothing.setAttribute("role", "option");
      nothing.setAttribute("aria-disabled", "true");
      nothing.className = "hint";
      nothing.textContent = field.dataset.nothing;
      list.replaceChildren(nothing);
    }
    list.hidden = false;
    field.setAttribute("aria-expanded", "true");
  }

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (list.hidden) return void ask();
      event.preventDefault();
      mark(active < 0 && event.key === "ArrowUp" ? -1 : active + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      hide();
    } else if (event.key === "Enter" && active >= 0 && !list.hidden) {
      event.preventDefault();
      list.querySelectorAll("[role=option]")[active].click();
    }
  });
  form.addEventListener("focusout", (event) => { if (!form.contains(event.relatedTarget)) hide(); });
  list.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps the focus until the click
  document.addEventListener("keydown", (event) => {
    const typing = event.target.matches("input, textarea, select");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      field.focus();
      field.select();
    }
  });
})();
