"use strict";
// Texts from articles reach the page through textContent alone: never as markup. A branch is drawn
// when it is first unfolded (ARIA Authoring Practices, tree view).
(() => {
  const $ = (id) => document.getElementById(id);
  const data = JSON.parse($("data").textContent);
  const root = document.documentElement;
  const n = () => (root.lang === "en" ? 1 : 0);
  const word = (key) => data.words[key][n()];
  const number = (value) => value.toLocaleString(root.lang);
  const fold = (text) =>
    text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase().trim();
  const tree = $("tree");
  const items = new Map(); // the drawn branches by number
  const above = new Map(); // the branch above each
  data.nodes.forEach((node, at) => node.children.forEach((child) => above.set(child, at)));
  let chosen = -1;

  function element(tag, text, name) {
    const made = document.createElement(tag);
    if (text !== undefined) made.textContent = text;
    if (name) made.className = name;
    return made;
  }

  const mark = (cls) => symbol(data.marks[cls] || data.marks[""]); // network/shapes.js

  // --- the tree ---------------------------------------------------------------------------------

  function counts(node) {
    const parts = [];
    if (!node.body) parts.push(`${number(node.bodies)} ${word("bodies")}`);
    if (node.people) parts.push(`${number(node.people)} ${word("people")}`);
    return parts.join(" · ");
  }

  function item(at, level, place, size) {
    const node = data.nodes[at];
    const li = element("li", undefined, node.body ? "" : "gathers");
    li.setAttribute("role", "treeitem");
    li.setAttribute("aria-level", String(level));
    li.setAttribute("aria-posinset", String(place));
    li.setAttribute("aria-setsize", String(size));
    li.setAttribute("aria-selected", "false");
    if (node.children.length) li.setAttribute("aria-expanded", "false");
    li.tabIndex = -1;
    li.dataset.at = String(at);
    const row = element("div", undefined, "row");
    row.append(element("span", undefined, "fold"));
    if (node.cls) row.append(mark(node.cls));
    row.append(element("span", node.label[n()], "name"), element("span", counts(node), "number"));
    li.append(row);
    items.set(at, li);
    return li;
  }

  const opened = (li) => li.getAttribute("aria-expanded") === "true";

  function unfold(at) {
    const li = items.get(at);
    const { children } = data.nodes[at];
    if (!children.length || opened(li)) return;
    li.setAttribute("aria-expanded", "true");
    if (li.lastElementChild.tagName === "UL") {
      li.lastElementChild.hidden = false;
      return;
    }
    const level = Number(li.getAttribute("aria-level")) + 1;
    const list = element("ul");
    list.setAttribute("role", "group");
    list.append(...children.map((child, place) => item(child, level, place + 1, children.length)));
    li.append(list);
  }

  function collapse(at) {
    const li = items.get(at);
    if (!li || !opened(li)) return;
    li.setAttribute("aria-expanded", "false");
    li.lastElementChild.hidden = true;
    if (li.lastElementChild.contains(document.activeElement)) focus(at);
  }

  function reach(at) {
    const way = [];
    for (let up = above.get(at); up !== undefined; up = above.get(up)) way.push(up);
    way.reverse().forEach(unfold);
  }

  function focus(at) {
    reach(at);
    tree.querySelectorAll('li[tabindex="0"]').forEach((li) => { li.tabIndex = -1; });
    const li = items.get(at);
    li.tabIndex = 0;
    li.focus({ preventScroll: true });
    li.firstElementChild.scrollIntoView({ block: "nearest" });
  }

  function choose(at, { moving = true } = {}) {
    reach(at);
    if (chosen >= 0 && items.has(chosen)) items.get(chosen).setAttribute("aria-selected", "false");
    chosen = at;
    items.get(at).setAttribute("aria-selected", "true");
    if (moving) focus(at);
    show();
  }

  function drawn() {
    return [...tree.querySelectorAll("li")].filter((li) => !li.parentElement.closest("ul[hidden]"));
  }

  function next(li) {
    if (opened(li)) return li.lastElementChild.firstElementChild;
    for (let at = li; at && at !== tree; at = at.parentElement.closest("li")) {
      if (at.nextElementSibling) return at.nextElementSibling;
      if (!at.parentElement.closest("li")) return null;
    }
    return null;
  }

  function previous(li) {
    let at = li.previousElementSibling;
    if (!at) return li.parentElement.closest("li");
    while (opened(at)) at = at.lastElementChild.lastElementChild;
    return at;
  }

  let typed = "";
  let typedAt = 0;
  function startingWith(li, letter, time) {
    typed = time - typedAt < 700 ? typed + letter : letter;
    typedAt = time;
    const all = drawn();
    const from = all.indexOf(li) + (typed.length === 1 ? 1 : 0);
    return [...all.slice(from), ...all.slice(0, from)].find((other) =>
      fold(data.nodes[Number(other.dataset.at)].label[n()]).startsWith(fold(typed)));
  }

  tree.addEventListener("keydown", (event) => {
    const li = event.target.closest("li");
    if (!li || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = Number(li.dataset.at);
    let to = null;
    if (event.key === "ArrowDown") to = next(li);
    else if (event.key === "ArrowUp") to = previous(li);
    else if (event.key === "ArrowRight") {
      if (opened(li)) to = li.lastElementChild.firstElementChild;
      else unfold(at);
    } else if (event.key === "ArrowLeft") {
      if (opened(li)) collapse(at);
      else to = li.parentElement.closest("li");
    } else if (event.key === "Home") to = tree.firstElementChild;
    else if (event.key === "End") {
      to = tree.lastElementChild;
      while (opened(to)) to = to.lastElementChild.lastElementChild;
    } else if (event.key === "*") {
      [...li.parentElement.children].forEach((other) => unfold(Number(other.dataset.at)));
    } else if (event.key === "Enter" || event.key === " ") choose(at);
    else if (event.key.length === 1 && event.key !== "/") to = startingWith(li, event.key, event.timeStamp);
    else return;
    event.preventDefault();
    if (to) focus(Number(to.dataset.at));
  });

  tree.addEventListener("click", (event) => {
    const li = event.target.closest("li");
    if (!li || !event.target.closest(".row")) return;
    const at = Number(li.dataset.at);
    if (event.target.closest(".fold") || !data.nodes[at].body) {
      if (opened(li)) collapse(at);
      else unfold(at);
      focus(at);
    }
    if (!event.target.closest(".fold") && data.nodes[at].body) choose(at);
  });

  $("expand").addEventListener("click", () => data.nodes.forEach((_, at) => unfold(at)));
  $("collapse").addEventListener("click", () => {
    [...items.keys()].forEach(collapse);
    tree.scrollIntoView({ block: "start" });
  });

  // --- the panel --------------------------------------------------------------------------------

  function marked(sentence, sought) {
    const quote = element("blockquote");
    const low = sentence.toLowerCase();
    const spans = [];
    if (low.length === sentence.length) {
      sought.map((words) => words.toLowerCase()).sort((a, b) => b.length - a.length).forEach((words) => {
        for (let at = low.indexOf(words); words && at >= 0; at = low.indexOf(words, at + words.length)) {
          const end = at + words.length;
          if (spans.every(([from, to]) => end <= from || at >= to)) spans.push([at, end]);
        }
      });
    }
    let done = 0;
    spans.sort((a, b) => a[0] - b[0]).forEach(([from, to]) => {
      quote.append(sentence.slice(done, from), element("mark", sentence.slice(from, to)));
      done = to;
    });
    quote.append(sentence.slice(done));
    quote.lang = "vi";
    return quote;
  }

  function quotes(numbers, sought) {
    const details = element("details", undefined, "evidence");
    const summary = element("summary", word("evidence"));
    summary.append(" ", element("span", String(numbers.length), "pill"));
    details.append(summary);
    // Sentences are drawn when they are asked for.
    details.addEventListener("toggle", () => {
      if (details.childElementCount > 1) return;
      numbers.forEach((at) => {
        const { sentence, title, published, url } = data.evidence[at];
        const quote = marked(sentence, sought);
        const source = element("p", undefined, "source");
        const cite = element("cite", title);
        cite.lang = "vi";
        source.append(cite);
        if (published[0]) source.append(`, ${published[n()]}`);
        if (url) {
          const link = element("a", word("open"));
          link.href = url;
          link.target = "_blank";
          link.rel = "noopener noreferrer";
          source.append(" ", link);
        }
        details.append(quote, source);
      });
    });
    return details;
  }

  function holder(held, post, node) {
    const box = element("div", undefined, `holder ${held.status}`);
    const line = element("p");
    if (held.page) {
      const link = element("a", held.name);
      link.href = held.page;
      line.append(link);
    } else line.append(element("bdi", held.name));
    const status = data.words[held.status] ? word(held.status) : held.status;
    line.append(" ", element("small", [status, held.when[n()]].filter(Boolean).join(", ")));
    box.append(line);
    if (held.evidence.length) box.append(quotes(held.evidence, [held.name, `${post.title} ${node.label[0]}`, post.title, node.label[0]]));
    return box;
  }

  function under(link) {
    const box = element("div", undefined, "link");
    const line = element("p");
    if (link.to >= 0) {
      const button = element("button", link.sentence[n()]);
      button.type = "button";
      button.addEventListener("click", () => choose(link.to));
      line.append(button);
    } else line.append(link.sentence[n()]);
    box.append(line);
    if (link.confidence !== null) {
      const why = [word("inferred"), `${word("confidence")} ${link.confidence.toFixed(2)}`, link.reason];
      box.append(element("p", why.filter(Boolean).join(", "), "hint"));
    }
    if (link.evidence.length) box.append(quotes(link.evidence, link.ends));
    return box;
  }

  function show() {
    const details = $("details");
    const panel = $("panel");
    panel.classList.toggle("empty-panel", chosen < 0);
    if (chosen < 0) {
      details.replaceChildren(element("p", word("choose"), "hint"));
      return;
    }
    const node = data.nodes[chosen];
    const heading = element("h2", node.label[n()]);
    const made = [heading];
    made.push(element("p", (data.marks[node.cls] || data.marks[""]).name[n()], "class"));
    [["place", node.place], ["replacedBy", node.replacedBy], ["names", node.names.join("; ")]]
      .filter(([, text]) => text)
      .forEach(([key, text]) => made.push(element("p", `${word(key)}: ${text}`, "plain")));
    if (node.under.length) {
      made.push(element("h3", word("under")), ...node.under.map(under));
    }
    made.push(element("h3", word("postsOf")));
    if (!node.posts.length) made.push(element("p", word("noPosts"), "hint"));
    node.posts.forEach((post) => {
      const box = element("div", undefined, "post");
      box.append(element("p", post.title), ...post.held.map((held) => holder(held, post, node)));
      made.push(box);
    });
    details.replaceChildren(...made);
    panel.scrollTop = 0;
  }

  $("close").addEventListener("click", () => {
    const last = chosen;
    if (last >= 0) items.get(last).setAttribute("aria-selected", "false");
    chosen = -1;
    show();
    if (last >= 0) focus(last);
  });

  // --- finding ----------------------------------------------------------------------------------

  const input = $("search");
  const results = $("results");
  const SHOWN = 40;
  let found = [];
  let active = -1;
  let sought = null; // made ready at the first search

  const entries = () => data.nodes.flatMap((node, at) => {
    if (!node.body) return [{ at, key: fold(node.label[0]), text: () => node.label[n()], cls: node.cls }];
    const names = [...node.label.slice(0, 1), ...node.names];
    const own = { at, key: fold(names.join(" | ")), text: () => node.label[n()], cls: node.cls };
    const held = node.posts.flatMap((post) => post.held.map((h) => ({
      at, key: fold(`${h.name} | ${post.title}`), text: () => h.name, cls: "Official",
      note: () => `${post.title}, ${node.label[n()]}`,
    })));
    const posts = node.posts.map((post) => ({
      at, key: fold(`${post.title} ${node.label[0]}`), text: () => post.title, cls: "Post",
      note: () => node.label[n()],
    }));
    return [own, ...held, ...posts];
  });

  function find() {
    const wanted = fold(input.value).split(/\s+/).filter(Boolean);
    found = [];
    active = -1;
    if (wanted.length) {
      if (sought === null) sought = entries();
      const whole = wanted.join(" ");
      found = sought
        .map((entry, place) => ({ entry, place }))
        .filter(({ entry }) => wanted.every((part) => entry.key.includes(part)))
        .map(({ entry, place }) => {
          const rank = entry.key.startsWith(whole) ? 0 : entry.key.includes(whole) ? 1 : 2;
          return { entry, place, rank };
        })
        .sort((a, b) => a.rank - b.rank || a.entry.key.length - b.entry.key.length || a.place - b.place)
        .slice(0, SHOWN)
        .map(({ entry }) => entry);
    }
    const options = found.map((entry, place) => {
      const option = element("li");
      option.id = `r${place}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      if (entry.cls) option.append(mark(entry.cls), " ");
      option.append(entry.text());
      if (entry.note) option.append(element("small", entry.note()));
      option.addEventListener("mousedown", (event) => event.preventDefault());
      option.addEventListener("click", () => take(place));
      return option;
    });
    if (wanted.length && !found.length) {
      const none = element("li", word("nothing"));
      none.setAttribute("role", "option");
      none.setAttribute("aria-disabled", "true");
      none.setAttribute("aria-selected", "false");
      options.push(none);
    }
    results.replaceChildren(...options);
    results.hidden = !wanted.length;
    input.setAttribute("aria-expanded", String(!results.hidden));
    point(found.length ? 0 : -1);
  }

  function point(place) {
    active = place;
    [...results.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === place)));
    if (place < 0) input.removeAttribute("aria-activedescendant");
    else {
      input.setAttribute("aria-activedescendant", `r${place}`);
      results.children[place].scrollIntoView({ block: "nearest" });
    }
  }

  function take(place) {
    const entry = found[place];
    shut();
    if (data.nodes[entry.at].body) choose(entry.at);
    else {
      focus(entry.at);
      unfold(entry.at);
    }
  }

  function shut() {
    results.hidden = true;
    input.setAttribute("aria-expanded", "false");
  }

  input.addEventListener("input", find);
  input.addEventListener("blur", shut);
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" && found.length) point((active + 1) % found.length);
    else if (event.key === "ArrowUp" && found.length) point((active + found.length - 1) % found.length);
    else if (event.key === "Enter" && active >= 0) take(active);
    else if (event.key === "Escape") shut();
    else return;
    event.preventDefault();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) {
      event.preventDefault();
      input.focus();
      input.select();
    }
  });

  document.addEventListener("language", () => {
    items.forEach((li, at) => {
      const node = data.nodes[at];
      li.firstElementChild.querySelector(".name").textContent = node.label[n()];
      li.firstElementChild.querySelector(".number").textContent = counts(node);
    });
    show();
  });

  tree.append(...data.roots.map((at, place) => item(at, 1, place + 1, data.roots.length)));
  if (data.roots.length) {
    items.get(data.roots[0]).tabIndex = 0;
    unfold(data.roots[0]);
    if (data.nodes[data.roots[0]].body) choose(data.roots[0], { moving: false });
    else data.nodes[data.roots[0]].children.forEach(unfold);
  }
  show();
})();
